package jp.mamis.application.procedures;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import jp.mamis.application.hierarchy.CurrentHierarchy;
import jp.mamis.application.journal.Foundation;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.membership.Members;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.kernel.Policies;
import jp.mamis.domain.kernel.Refusals;
import jp.mamis.domain.membership.Member;
import jp.mamis.domain.person.KanaName;
import jp.mamis.domain.person.PersonName;
import jp.mamis.domain.procedures.JoinPolicy;
import jp.mamis.domain.procedures.JoinSoFar;
import jp.mamis.domain.procedures.PaperCode;
import jp.mamis.domain.procedures.Procedure;
import jp.mamis.domain.settings.RouteRules;

/** What filing will say to an application on paper, told where it is typed. For staff. */
public final class PaperPreview {

    private final Foundation foundation;
    private final ProcedurePorts ports;
    private final PaperQueries papers;
    private final Members members;
    private final CurrentHierarchy hierarchy;

    PaperPreview(
            Foundation foundation,
            ProcedurePorts ports,
            PaperQueries papers,
            Members members,
            CurrentHierarchy hierarchy) {
        this.foundation = foundation;
        this.ports = ports;
        this.papers = papers;
        this.members = members;
        this.hierarchy = hierarchy;
    }

    /**
     * What speaks against what could be read of the paper, whatever is wrong with the rest; empty for callers whom the paper
     * does not concern. Nothing is logged: {@link PaperQueries#show} has logged the look.
     *
     * @param rules those of the bodies asked for
     */
    public Optional<Refusals> judge(
            PaperCode code, AssociationId body, JoinSoFar known, RouteRules rules, Caller caller) {
        LocalDate today = foundation.time().today();
        return foundation
                .work()
                .readOnly(() -> papers.reached(code, body, caller)
                        .accepted()
                        .flatMap(draft ->
                                new JoinPolicy().judge(known, applicant(draft), hierarchy.get(), rules, today)));
    }

    /**
     * What speaks against the day and the name on a paper, as far as they could be read, whoever signed it.
     *
     * @param singleName that the paper says a name which has no given one
     */
    public Optional<Refusals> judge(
            Optional<LocalDate> filledOn, Optional<PersonName> name, Optional<KanaName> kana, boolean singleName) {
        LocalDate today = foundation.time().today();
        return Policies.accept(
                        () -> singleName,
                        Stream.concat(
                                filledOn.stream().flatMap(day -> BeginPaper.notInFuture(day, today)),
                                name.stream()
                                        .flatMap(written -> kana.stream()
                                                .flatMap(reading ->
                                                        BeginPaper.wholeName(written, reading, singleName)))))
                .refusals();
    }

    /** As if nothing had begun that the filing has brought about which the paper answers. */
    private Member applicant(Draft draft) {
        Member member = members.of(draft.person());
        return draft.answered()
                .flatMap(ports.procedures()::find)
                .map(Procedure::filing)
                .map(filing -> member.without(filing.route().steps().stream()
                        .flatMap(step -> step.begun().stream())
                        .toList()))
                .orElse(member);
    }
}

package jp.mamis.application.procedures;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.mamis.application.hierarchy.CurrentHierarchy;
import jp.mamis.application.journal.Foundation;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.people.Physicians;
import jp.mamis.application.settings.RuleBook;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.domain.hierarchy.AssociationCode;
import jp.mamis.domain.hierarchy.Hierarchy;
import jp.mamis.domain.hierarchy.HierarchyRefusal;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.kernel.Refusal;
import jp.mamis.domain.person.PersonId;
import jp.mamis.domain.procedures.BodyRulesPolicy;
import jp.mamis.domain.procedures.OfficeState;
import jp.mamis.domain.procedures.ProcedureId;
import jp.mamis.domain.procedures.RuleDifference;
import jp.mamis.domain.procedures.RulesTrial;
import jp.mamis.domain.qualification.Physician;
import jp.mamis.domain.settings.DatedRules;
import jp.mamis.domain.settings.ExemptionFacts;
import jp.mamis.domain.settings.RouteRules;
import jp.mamis.domain.settings.SettingsRefusal;

/** Tries prepared rules on what a body has still to decide (規則の試行). Reads only; shows reference numbers, no person. */
public final class RuleTrials {

    /**
     * What came of it.
     *
     * @param open      how many filings the rules were tried on
     * @param differing those that would go otherwise, by reference number
     * @param deadEnds  see {@link RuleTrials#deadEnds}
     */
    public record Trial(
            Association body, DatedRules prepared, int open, List<Line> differing, List<Association> deadEnds) {

        public Trial {
            differing = List.copyOf(differing);
            deadEnds = List.copyOf(deadEnds);
        }
    }

    /** @param differences in what it would go otherwise; at least one */
    public record Line(
            ProcedureId id,
            String reference,
            OfficeState state,
            Instant submittedAt,
            List<RuleDifference> differences) {

        public Line {
            differences = List.copyOf(differences);
        }
    }

    private final Foundation foundation;
    private final CurrentHierarchy hierarchy;
    private final RuleBook rules;
    private final OpenFilings filings;
    private final Physicians physicians;

    RuleTrials(
            Foundation foundation,
            CurrentHierarchy hierarchy,
            RuleBook rules,
            OpenFilings filings,
            Physicians physicians) {
        this.physicians = physicians;
        this.foundation = foundation;
        this.hierarchy = hierarchy;
        this.rules = rules;
        this.filings = filings;
    }

    /** Tries the rules prepared for the day. For the body's own administrator. */
    public Outcome<Trial> tried(AssociationCode code, LocalDate validFrom, Caller caller) {
        return hierarchy
                .get()
                .findByCode(code)
                .map(body -> foundation.answered(
                        caller.isAdministratorOf(body.id())
                                ? trial(body, validFrom)
                                : Outcome.refused(HierarchyRefusal.NOT_ADMINISTRATOR_OF_BODY),
                        body.id(),
                        body.id().value(),
                        caller))
                .orElseGet(() -> Outcome.refused(HierarchyRefusal.ASSOCIATION_NOT_FOUND));
    }

    /**
     * The bodies, the asking one or below it, that nobody could join from {@code day} on, by what is prepared now: one of their
     * route wants applicants to go further than another of it lets them. For the body's own staff.
     */
    public Outcome<List<Association>> deadEnds(AssociationCode code, LocalDate day, Caller caller) {
        return hierarchy
                .get()
                .findByCode(code)
                .map(body -> foundation.answered(
                        caller.isStaffOf(body.id())
                                ? Outcome.accepted(foundation.work().readOnly(() -> deadEnds(body, day)))
                                : Outcome.refused(SettingsRefusal.NOT_ALLOWED),
                        body.id(),
                        body.id().value(),
                        caller))
                .orElseGet(() -> Outcome.refused(HierarchyRefusal.ASSOCIATION_NOT_FOUND));
    }

    private List<Association> deadEnds(Association body, LocalDate day) {
        Hierarchy now = hierarchy.get();
        List<Association> existing =
                now.all().stream().filter(each -> each.isInForceOn(day)).toList();
        RouteRules then = RouteRules.on(
                day, rules.of(existing.stream().map(Association::id).toList()));
        BodyRulesPolicy policy = new BodyRulesPolicy(then, now);
        return existing.stream()
                .filter(each -> now.contains(body.id(), each.id()))
                .filter(each -> !policy.leadsSomewhere(each.id()))
                .toList();
    }

    private Outcome<Trial> trial(Association body, LocalDate validFrom) {
        LocalDate today = foundation.time().today();
        return foundation
                .work()
                .readOnly(() -> rules.find(body.id())
                        .flatMap(settings -> settings.from(validFrom))
                        .filter(dated -> dated.validFrom().isAfter(today))
                        .map(dated -> Outcome.accepted(trial(body, dated, filings.at(body.id(), today))))
                        .orElseGet(() -> Outcome.refused(
                                Refusal.of(SettingsRefusal.NO_SUCH_SETTINGS).at("validFrom"))));
    }

    private Trial trial(Association body, DatedRules prepared, List<OpenFilings.OpenFiling> open) {
        RulesTrial trial = new RulesTrial(body.id(), prepared, hierarchy.get());
        Map<PersonId, Physician> applicants = physicians.all(
                open.stream().map(OpenFilings.OpenFiling::applicant).toList());
        List<Line> differing = open.stream()
                .map(filing -> new Line(
                        filing.id(),
                        filing.reference(),
                        filing.state(),
                        filing.submittedAt(),
                        trial.compare(
                                filing.request(), filing.rules(), filing.memberships(), facts(filing, applicants))))
                .filter(line -> !line.differences().isEmpty())
                .toList();
        return new Trial(body, prepared, open.size(), differing, deadEnds(body, prepared.validFrom()));
    }

    private static ExemptionFacts facts(OpenFilings.OpenFiling filing, Map<PersonId, Physician> applicants) {
        return Optional.ofNullable(applicants.get(filing.applicant()))
                .flatMap(physician -> physician.data().latest())
                .map(entry -> ApplicableExemptions.facts(entry.value(), filing.request()))
                .orElseThrow(() -> new IllegalStateException("an applicant is registered"));
    }
}

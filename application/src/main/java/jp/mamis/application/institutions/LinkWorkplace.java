package jp.mamis.application.institutions;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.mamis.application.hierarchy.CurrentHierarchy;
import jp.mamis.application.journal.Foundation;
import jp.mamis.application.journal.Intention;
import jp.mamis.application.journal.ViewLog;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.membership.Members;
import jp.mamis.application.people.WorkRecords;
import jp.mamis.domain.audit.Detail;
import jp.mamis.domain.calendar.JapanTime;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.institutions.Affiliation;
import jp.mamis.domain.institutions.Institution;
import jp.mamis.domain.institutions.InstitutionCode;
import jp.mamis.domain.institutions.InstitutionName;
import jp.mamis.domain.institutions.InstitutionRefusal;
import jp.mamis.domain.institutions.OwnerKind;
import jp.mamis.domain.institutions.WorkRecord;
import jp.mamis.domain.institutions.Workplace;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.kernel.Refusal;
import jp.mamis.domain.membership.Member;
import jp.mamis.domain.membership.MembershipRefusal;
import jp.mamis.domain.membership.WorkplaceLinking;
import jp.mamis.domain.person.PersonId;

/**
 * Links a workplace that a member typed by name to the institution that it is (医療機関コードの紐付け): in the groups through
 * which the person belongs to bodies, and in what he or she states of the own work. For staff of the national body and of
 * prefectural ones; the person finds the change in the list of looks.
 */
public final class LinkWorkplace {

    /** @param workplace as it was typed */
    public record Command(AssociationId body, PersonId person, InstitutionName workplace, InstitutionCode code) {
        Workplace.Typed typed() {
            return new Workplace.Typed(workplace, OwnerKind.UNKNOWN);
        }
    }

    private record Linked(Member member, Optional<WorkRecord> work) {}

    private final Foundation foundation;
    private final CurrentHierarchy hierarchy;
    private final Members members;
    private final WorkRecords workRecords;
    private final Institutions register;

    LinkWorkplace(
            Foundation foundation,
            CurrentHierarchy hierarchy,
            Members members,
            WorkRecords workRecords,
            Institutions register) {
        this.foundation = foundation;
        this.hierarchy = hierarchy;
        this.members = members;
        this.workRecords = workRecords;
        this.register = register;
    }

    public Outcome<InstitutionCode> link(Command command, Caller caller) {
        return foundation.work().inTransaction(() -> {
            Instant now = foundation.time().now();
            LocalDate today = JapanTime.today(now);
            Caller acting = caller.actingFor(command.person());
            Outcome<Linked> linked = TypedReach.office(command.body(), hierarchy.get(), caller)
                    .then(body -> reached(command, today))
                    .then(member -> known(command, today).then(place -> linked(member, place, command, today)));
            linked.accepted().ifPresent(done -> {
                members.save(done.member(), now);
                done.work().ifPresent(work -> workRecords.save(work, now));
                foundation.looked(
                        acting,
                        command.body(),
                        ViewLog.Kind.CHANGE,
                        ViewLog.Ground.MEMBERSHIP,
                        command.person(),
                        "change of " + command.person().value());
            });
            foundation
                    .audit()
                    .record(
                            acting,
                            Optional.of(command.body()),
                            Intention.LINK_WORKPLACE,
                            command.person().value(),
                            linked.accepted()
                                    .map(done -> done.member().version().next().number())
                                    .orElse(0L),
                            linked,
                            Detail.of("code", command.code().text()));
            return linked.map(done -> command.code());
        });
    }

    /** The same answer for nobody and for somebody who is no member of the body. */
    private Outcome<Member> reached(Command command, LocalDate today) {
        Member member = members.of(command.person());
        return TypedReach.isMember(member, command.body(), today)
                ? Outcome.accepted(member)
                : Outcome.refused(MembershipRefusal.NO_SUCH_MEMBER);
    }

    private Outcome<Institution> known(Command command, LocalDate today) {
        return register.find(command.code())
                .filter(place -> place.isOpenOn(today))
                .map(Outcome::accepted)
                .orElseGet(() -> Outcome.refused(
                        Refusal.of(InstitutionRefusal.NO_SUCH_INSTITUTION).at("institution")));
    }

    private Outcome<Linked> linked(Member member, Institution place, Command command, LocalDate today) {
        Workplace.Typed typed = command.typed();
        WorkRecord record = workRecords.of(command.person());
        List<Affiliation> held = record.heldOn(today);
        boolean worksThere = held.stream().anyMatch(work -> WorkplaceLinking.isMeant(work.workplace(), typed));
        boolean belongsThere =
                member.groups().stream().anyMatch(group -> WorkplaceLinking.isMeant(group.workplace(), typed));
        if (!worksThere && !belongsThere) {
            return Outcome.refused(InstitutionRefusal.NO_SUCH_WORK);
        }
        Outcome<Optional<WorkRecord>> work = worksThere
                ? record.restate(
                                held.stream()
                                        .map(each -> linked(each, typed, place))
                                        .toList(),
                                today)
                        .map(Optional::of)
                : Outcome.accepted(Optional.empty());
        return WorkplaceLinking.link(member, typed, place)
                .then(next -> work.map(restated -> new Linked(next, restated)));
    }

    private static Affiliation linked(Affiliation work, Workplace.Typed typed, Institution place) {
        return WorkplaceLinking.isMeant(work.workplace(), typed)
                ? new Affiliation(
                        work.id(), work.person(), place.workplace(), work.position(), work.duty(), work.during())
                : work;
    }
}

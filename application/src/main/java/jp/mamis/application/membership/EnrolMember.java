package jp.mamis.application.membership;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import jp.mamis.application.hierarchy.CurrentHierarchy;
import jp.mamis.application.journal.Foundation;
import jp.mamis.application.journal.Intention;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.people.Physicians;
import jp.mamis.application.settings.RuleBook;
import jp.mamis.domain.audit.Detail;
import jp.mamis.domain.calendar.JapanTime;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.hierarchy.Hierarchy;
import jp.mamis.domain.hierarchy.Tier;
import jp.mamis.domain.institutions.Workplace;
import jp.mamis.domain.kernel.Change;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.kernel.Refusal;
import jp.mamis.domain.membership.Beginning;
import jp.mamis.domain.membership.Group;
import jp.mamis.domain.membership.GroupId;
import jp.mamis.domain.membership.Member;
import jp.mamis.domain.membership.MemberCategory;
import jp.mamis.domain.membership.MemberNumber;
import jp.mamis.domain.membership.Membership;
import jp.mamis.domain.membership.MembershipId;
import jp.mamis.domain.membership.MembershipRefusal;
import jp.mamis.domain.person.PersonId;
import jp.mamis.domain.settings.BodyRules;
import jp.mamis.domain.settings.CategoryCode;

/**
 * Brings in memberships that exist already, as another register has them (移行). For the operator and for loading; new
 * memberships begin by a procedure. The rules of joining hold all the same.
 */
public final class EnrolMember {

    /** How a membership ended. */
    public record Ended(LocalDate lastDay, Membership.EndReason reason) {}

    /**
     * One membership.
     *
     * @param from          its first day, or the first on which it is known to have held
     * @param own           the body's own category, where it keeps its own
     * @param firstDayKnown whether {@code from} is the day of joining
     */
    public record Joined(
            AssociationId body,
            Workplace workplace,
            MemberCategory category,
            Optional<CategoryCode> own,
            LocalDate from,
            boolean firstDayKnown,
            Optional<Ended> ended) {

        /** In a body that goes by the national categories. */
        public Joined(
                AssociationId body,
                Workplace workplace,
                MemberCategory category,
                LocalDate from,
                boolean firstDayKnown,
                Optional<Ended> ended) {
            this(body, workplace, category, Optional.empty(), from, firstDayKnown, ended);
        }
    }

    /**
     * @param number the member ID the person holds, or is to hold from now on; without it, a provisional one is given
     *     to a national member who has none
     */
    public record Command(PersonId person, List<Joined> memberships, Optional<MemberNumber> number) {
        public Command {
            memberships = List.copyOf(memberships);
        }
    }

    private final Foundation foundation;
    private final MembershipPorts ports;
    private final Physicians physicians;
    private final CurrentHierarchy hierarchy;
    private final RuleBook rules;

    EnrolMember(
            Foundation foundation,
            MembershipPorts ports,
            Physicians physicians,
            CurrentHierarchy hierarchy,
            RuleBook rules) {
        this.rules = rules;
        this.foundation = foundation;
        this.ports = ports;
        this.physicians = physicians;
        this.hierarchy = hierarchy;
    }

    public Outcome<PersonId> enrol(Command command, Caller caller) {
        return foundation.work().inTransaction(() -> {
            Instant now = foundation.time().now();
            Member before = ports.members().of(command.person());
            Hierarchy bodies = hierarchy.hold();
            Outcome<Member> decided = permitted(command, caller)
                    .then(person -> joined(before, command, bodies, JapanTime.today(now)))
                    .then(member -> numbered(member, command, bodies, JapanTime.today(now)));
            decided.accepted().ifPresent(member -> ports.members().save(member, now));
            foundation
                    .audit()
                    .record(
                            caller,
                            Optional.empty(),
                            Intention.ENROL_MEMBER,
                            command.person().value(),
                            before.version().next().number(),
                            decided,
                            Detail.of("memberships", command.memberships().size()));
            return decided.map(Member::person);
        });
    }

    private Outcome<PersonId> permitted(Command command, Caller caller) {
        if (!caller.isSystem()) {
            return Outcome.refused(MembershipRefusal.NOT_ALLOWED);
        }
        return physicians.find(command.person()).isPresent()
                ? Outcome.accepted(command.person())
                : Outcome.refused(MembershipRefusal.NO_SUCH_MEMBER);
    }

    /** From the earliest day on and from below, as one joins. */
    private Outcome<Member> joined(Member before, Command command, Hierarchy bodies, LocalDate today) {
        List<Joined> inOrder = command.memberships().stream()
                .sorted(Comparator.comparing(Joined::from)
                        .thenComparing(
                                joined -> -bodies.require(joined.body()).tier().number()))
                .toList();
        Outcome<Member> member = Outcome.accepted(before);
        for (Joined next : inOrder) {
            member = member.then(so -> joined(so, next, bodies, today));
        }
        return member;
    }

    private Outcome<Member> joined(Member member, Joined joined, Hierarchy bodies, LocalDate today) {
        MembershipId id = new MembershipId(foundation.ids().next());
        Group group = member.groupAt(joined.workplace())
                .orElseGet(() -> new Group(new GroupId(foundation.ids().next()), joined.workplace()));
        EnrolledCategories categories = new EnrolledCategories(rules, today);
        Optional<BodyRules> theirs = categories.rulesOn(joined);
        boolean direct = theirs.filter(held -> held.reach().direct()).isPresent();
        return categories
                .called(joined, theirs, bodies)
                .then(own -> member.begin(
                        new Beginning(id, joined.body(), group, joined.category(), own, joined.from(), direct), bodies))
                .map(Change::state)
                .map(begun -> joined.firstDayKnown() ? begun : begun.withoutFirstDayOf(id))
                .then(begun -> ended(begun, id, joined));
    }

    private static Outcome<Member> ended(Member member, MembershipId id, Joined joined) {
        return joined.ended()
                .map(ended ->
                        member.endOrCancel(id, ended.lastDay(), ended.reason()).map(Change::state))
                .orElseGet(() -> Outcome.accepted(member));
    }

    private Outcome<Member> numbered(Member member, Command command, Hierarchy bodies, LocalDate today) {
        Optional<LocalDate> national =
                firstDay(member, membership -> bodies.require(membership.body()).tier() == Tier.NATIONAL);
        boolean held = command.number().isEmpty()
                ? member.number().isPresent()
                : command.number().equals(member.number().map(Member.HeldNumber::number));
        if (held || (command.number().isEmpty() && national.isEmpty())) {
            return Outcome.accepted(member);
        }
        if (command.number().flatMap(ports.members()::holderOf).isPresent()) {
            return Outcome.refused(Refusal.of(MembershipRefusal.NUMBER_IN_USE).at("memberId"));
        }
        MemberNumber number = command.number().orElseGet(ports.numbers()::next);
        LocalDate since =
                national.or(() -> firstDay(member, membership -> true)).orElse(today);
        return member.giveNumber(number, command.number().isEmpty(), since).map(Change::state);
    }

    private static Optional<LocalDate> firstDay(Member member, Predicate<Membership> wanted) {
        return member.memberships().stream()
                .filter(wanted)
                .map(membership -> membership.period().from())
                .findFirst();
    }
}

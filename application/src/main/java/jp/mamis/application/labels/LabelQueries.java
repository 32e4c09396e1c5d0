package jp.mamis.application.labels;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.mamis.application.Ports;
import jp.mamis.application.accounts.Freshness;
import jp.mamis.application.institutions.Institutions;
import jp.mamis.application.journal.Foundation;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.kernel.Page;
import jp.mamis.application.kernel.Slice;
import jp.mamis.application.membership.MemberIndex;
import jp.mamis.application.membership.MemberLine;
import jp.mamis.application.membership.MemberQueries;
import jp.mamis.application.membership.Members;
import jp.mamis.application.people.Physicians;
import jp.mamis.application.settings.RuleBook;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.institutions.Institution;
import jp.mamis.domain.institutions.InstitutionCode;
import jp.mamis.domain.institutions.Workplace;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.membership.Group;
import jp.mamis.domain.membership.Member;
import jp.mamis.domain.membership.Membership;
import jp.mamis.domain.membership.Standing;
import jp.mamis.domain.person.DeliveryDestination;
import jp.mamis.domain.person.PersonId;
import jp.mamis.domain.person.PersonName;
import jp.mamis.domain.qualification.Physician;
import jp.mamis.domain.qualification.RegisteredData;
import jp.mamis.domain.settings.BodyRules;
import jp.mamis.domain.settings.DatedRules;
import jp.mamis.domain.settings.LetterRules;

/** Labels for the members of a body's list, for its staff: logged like the list saved as a file, part by part. */
public final class LabelQueries {

    private final Foundation foundation;
    private final MemberQueries queries;
    private final Members members;
    private final Physicians physicians;
    private final Institutions institutions;
    private final RuleBook rules;
    private final Freshness freshness;

    /** Wired over the given ports. */
    public static LabelQueries of(Foundation foundation, Ports ports, MemberQueries queries, Freshness freshness) {
        return new LabelQueries(
                foundation,
                queries,
                ports.membership().members(),
                ports.people().physicians(),
                ports.institutions().register(),
                ports.rules(),
                freshness);
    }

    LabelQueries(
            Foundation foundation,
            MemberQueries queries,
            Members members,
            Physicians physicians,
            Institutions institutions,
            RuleBook rules,
            Freshness freshness) {
        this.freshness = freshness;
        this.foundation = foundation;
        this.queries = queries;
        this.members = members;
        this.physicians = physicians;
        this.institutions = institutions;
        this.rules = rules;
    }

    /**
     * A part of the list as labels, begun by nobody without a fresh proof. Of who has left, as of the last day.
     *
     * @param format what they are made as, for the log
     */
    public Outcome<Slice<AddressLabel>> labels(
            AssociationId body, MemberIndex.Filter filter, LocalDate day, Page page, String format, Caller caller) {
        return queries.exported(body, filter, day, page, format, caller)
                .map(listed -> foundation.work().readOnly(() -> labels(listed, body, day)));
    }

    /** The same of today. */
    public Outcome<Slice<AddressLabel>> labels(
            AssociationId body, MemberIndex.Filter filter, Page page, String format, Caller caller) {
        return labels(body, filter, foundation.time().today(), page, format, caller);
    }

    /** A part of today's list for a program, which keeps the cursor itself: none without a fresh proof. */
    public Outcome<Slice<AddressLabel>> part(AssociationId body, MemberIndex.Filter filter, Page page, Caller caller) {
        return foundation
                .answered(freshness.judge(caller, foundation.time().now()), body, body.value(), caller)
                .then(fresh -> labels(body, filter, page, "labels", fresh));
    }

    private Slice<AddressLabel> labels(Slice<MemberLine> listed, AssociationId body, LocalDate day) {
        List<PersonId> persons = listed.rows().stream().map(MemberLine::person).toList();
        Map<PersonId, Physician> known = physicians.all(persons);
        Map<PersonId, Workplace> workplaces = workplaces(persons, body, day);
        Map<InstitutionCode, Institution> register = register(workplaces.values());
        LetterRules letters = rules.find(body)
                .flatMap(settings -> settings.on(day))
                .map(DatedRules::rules)
                .orElse(BodyRules.STANDARD)
                .letters();
        return listed.map(line -> label(
                line,
                Optional.ofNullable(known.get(line.person())).orElseThrow().shownOn(shown(line.lastDay(), day)),
                Optional.ofNullable(workplaces.get(line.person()))
                        .flatMap(Workplace::registerCode)
                        .flatMap(code -> Optional.ofNullable(register.get(code))),
                letters));
    }

    private static AddressLabel label(
            MemberLine line, RegisteredData data, Optional<Institution> workplace, LetterRules letters) {
        Optional<AddressLabel.Place> place = new LabelPolicy(letters.labels().address())
                .place(data.contact(), workplace.flatMap(Institution::address));
        PersonName name = data.former()
                .filter(former -> data.formerNameOnMail())
                .map(former -> former.name())
                .orElseGet(data::name);
        boolean atWork = place.filter(to -> to.destination() == DeliveryDestination.WORKPLACE)
                .isPresent();
        return new AddressLabel(
                line.person(),
                name.full(),
                letters.honorific(),
                atWork ? Optional.of(line.workplace().text()) : Optional.empty(),
                place);
    }

    private Map<PersonId, Workplace> workplaces(List<PersonId> persons, AssociationId body, LocalDate day) {
        return members.all(persons).values().stream()
                .flatMap(member ->
                        workplace(member, body, day).map(workplace -> Map.entry(member.person(), workplace)).stream())
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Optional<Workplace> workplace(Member member, AssociationId body, LocalDate day) {
        return membership(member.standingIn(body, day))
                .flatMap(membership -> member.groups().stream()
                        .filter(group -> group.id().equals(membership.group()))
                        .findFirst()
                        .map(group -> at(group, membership, day)));
    }

    private static Workplace at(Group group, Membership membership, LocalDate day) {
        return group.workplaceOn(shown(membership.period().lastDay(), day));
    }

    private static Optional<Membership> membership(Standing standing) {
        if (standing instanceof Standing.Current current) {
            return Optional.of(current.membership());
        }
        if (standing instanceof Standing.Coming coming) {
            return Optional.of(coming.membership());
        }
        return standing instanceof Standing.Past past ? Optional.of(past.membership()) : Optional.empty();
    }

    private static LocalDate shown(Optional<LocalDate> lastDay, LocalDate day) {
        return lastDay.filter(last -> last.isBefore(day)).orElse(day);
    }

    private Map<InstitutionCode, Institution> register(Collection<Workplace> workplaces) {
        List<InstitutionCode> codes = workplaces.stream()
                .flatMap(workplace -> workplace.registerCode().stream())
                .distinct()
                .toList();
        return codes.isEmpty()
                ? Map.of()
                : institutions.of(codes).stream()
                        .collect(Collectors.toUnmodifiableMap(Institution::code, Function.identity()));
    }
}

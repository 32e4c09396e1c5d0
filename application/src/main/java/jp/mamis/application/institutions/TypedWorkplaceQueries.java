package jp.mamis.application.institutions;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import jp.mamis.application.accounts.Freshness;
import jp.mamis.application.hierarchy.CurrentHierarchy;
import jp.mamis.application.journal.Foundation;
import jp.mamis.application.journal.ViewLog;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.kernel.Page;
import jp.mamis.application.kernel.Slice;
import jp.mamis.application.kernel.SoughtName;
import jp.mamis.application.membership.Members;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.institutions.Institution;
import jp.mamis.domain.institutions.InstitutionName;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.membership.MembershipRefusal;
import jp.mamis.domain.person.NameKey;
import jp.mamis.domain.person.PersonId;

/**
 * The work list of places that were typed by name, for staff of the national and the prefectural bodies about their own
 * members. Every look is logged.
 */
public final class TypedWorkplaceQueries {

    private static final int MOST = 3;

    /**
     * A place that was typed, with what it may be.
     *
     * @param likely institutions in force today with such a name in the person's prefecture, the same name first
     */
    public record Suggested(TypedWorkplace typed, List<Institution> likely) {
        public Suggested {
            likely = List.copyOf(likely);
        }
    }

    private final Foundation foundation;
    private final CurrentHierarchy hierarchy;
    private final Members members;
    private final InstitutionPorts ports;
    private final Freshness freshness;

    TypedWorkplaceQueries(
            Foundation foundation,
            CurrentHierarchy hierarchy,
            Members members,
            InstitutionPorts ports,
            Freshness freshness) {
        this.foundation = foundation;
        this.hierarchy = hierarchy;
        this.members = members;
        this.ports = ports;
        this.freshness = freshness;
    }

    /** What the members of the body have typed and is sought, by name of the place. */
    public Outcome<Slice<Suggested>> typed(AssociationId body, SoughtName sought, Page page, Caller caller) {
        return foundation.answered(listed(body, sought, page, Optional.empty(), caller), body, body.value(), caller);
    }

    /**
     * A part of that list to be saved as a file, begun by nobody without a fresh proof. One look is logged for each part and
     * for each doctor in it, as it is read.
     *
     * @param format what it is saved as, for the log
     */
    public Outcome<Slice<Suggested>> exported(
            AssociationId body, SoughtName sought, Page page, String format, Caller caller) {
        return foundation.answered(
                freshness
                        .toSave(page, caller, foundation.time().now())
                        .then(fresh -> listed(body, sought, page, Optional.of(format), caller)),
                body,
                body.value(),
                caller);
    }

    private Outcome<Slice<Suggested>> listed(
            AssociationId body, SoughtName sought, Page page, Optional<String> format, Caller caller) {
        return TypedReach.office(body, hierarchy.get(), caller)
                .map(allowed -> foundation.work().inTransaction(() -> {
                    Slice<TypedWorkplace> found =
                            ports.typed().inBody(body, sought, foundation.time().today(), page);
                    foundation.listed(
                            caller,
                            body,
                            ViewLog.Ground.MEMBERSHIP,
                            "typed workplaces text=" + (sought.isNothing() ? "no" : "yes"),
                            format,
                            found.rows().stream()
                                    .map(TypedWorkplace::person)
                                    .distinct()
                                    .toList());
                    return found.map(this::suggested);
                }));
    }

    /** One of them; the same answer for nobody, for somebody out of reach, and for what was not typed. */
    public Outcome<Suggested> typedBy(PersonId person, InstitutionName workplace, AssociationId body, Caller caller) {
        Outcome<Suggested> answer = TypedReach.office(body, hierarchy.get(), caller)
                .then(allowed -> foundation.work().inTransaction(() -> one(person, workplace, body, caller)));
        return foundation.answered(answer, body, person.value(), caller);
    }

    private Outcome<Suggested> one(PersonId person, InstitutionName workplace, AssociationId body, Caller caller) {
        Optional<TypedWorkplace> found =
                TypedReach.isMember(members.of(person), body, foundation.time().today())
                        ? ports.typed().of(person, foundation.time().today()).stream()
                                .filter(typed -> typed.workplace().equals(workplace))
                                .findFirst()
                        : Optional.empty();
        found.ifPresent(typed -> foundation.looked(
                caller,
                body,
                ViewLog.Kind.PERSON_PAGE,
                ViewLog.Ground.MEMBERSHIP,
                person,
                "typed workplace of " + person.value()));
        return found.map(this::suggested)
                .map(Outcome::accepted)
                .orElseGet(() -> Outcome.refused(MembershipRefusal.NO_SUCH_MEMBER));
    }

    private Suggested suggested(TypedWorkplace typed) {
        NameKey name = NameKey.parse(typed.workplace().text());
        InstitutionFilter filter =
                new InstitutionFilter(List.of(name), typed.prefecture(), Optional.empty(), Optional.empty());
        List<Institution> found = ports.register()
                .search(filter.openOn(foundation.time().today()), Page.first(Page.MOST))
                .rows();
        return new Suggested(
                typed,
                found.stream()
                        .sorted(Comparator.comparing((Institution place) ->
                                        !NameKey.parse(place.name().text()).equals(name))
                                .thenComparing(place -> place.code().text()))
                        .limit(MOST)
                        .toList());
    }
}

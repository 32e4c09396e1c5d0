package jp.mamis.application.kernel;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jp.mamis.domain.accounts.AccountId;
import jp.mamis.domain.accounts.Duty;
import jp.mamis.domain.accounts.Grant;
import jp.mamis.domain.accounts.Mandate;
import jp.mamis.domain.accounts.MandateKind;
import jp.mamis.domain.accounts.Proof;
import jp.mamis.domain.audit.Actor;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.person.PersonId;

/**
 * Who asks, resolved by the edge from a session and handed to every use case and query. Long because every question about
 * what whoever asks may do is answered in one place.
 *
 * @param actor   who is at the other end
 * @param person  the doctor behind the account, when there is one
 * @param grants  the duties in force now; none for the operator and for anonymous callers
 * @param onBehalfOf whose act it counts as, when staff enter for a doctor
 * @param channel how the request came
 * @param request id of the request, for journal and logs
 * @param proof   what whoever logged in has proved, and when last; none for whoever has no session
 * @param capacity in whose place the caller acts; the grants hold the duties of those stood in for as well
 */
public record Caller(
        Actor actor,
        Optional<PersonId> person,
        List<Grant> grants,
        Optional<PersonId> onBehalfOf,
        Channel channel,
        String request,
        Optional<Proof> proof,
        Capacity capacity) {

    public Caller {
        grants = List.copyOf(grants);
    }

    /** A caller who acts in nobody else's place. */
    public Caller(
            Actor actor,
            Optional<PersonId> person,
            List<Grant> grants,
            Optional<PersonId> onBehalfOf,
            Channel channel,
            String request,
            Optional<Proof> proof) {
        this(actor, person, grants, onBehalfOf, channel, request, proof, Capacity.OWN);
    }

    /** A caller without a session, who has proved nothing. */
    public Caller(
            Actor actor,
            Optional<PersonId> person,
            List<Grant> grants,
            Optional<PersonId> onBehalfOf,
            Channel channel,
            String request) {
        this(actor, person, grants, onBehalfOf, channel, request, Optional.empty());
    }

    public static Caller anonymous(Channel channel, String request) {
        return new Caller(new Actor.Anonymous(), Optional.empty(), List.of(), Optional.empty(), channel, request);
    }

    public static Caller operator(String user, String request) {
        return new Caller(
                new Actor.Operator(user), Optional.empty(), List.of(), Optional.empty(), Channel.CLI, request);
    }

    public static Caller automation(String name) {
        return new Caller(
                new Actor.Automation(name), Optional.empty(), List.of(), Optional.empty(), Channel.AUTOMATION, name);
    }

    /** The same caller, whose act counts as that of {@code other}. */
    public Caller actingFor(PersonId other) {
        return new Caller(actor, person, grants, Optional.of(other), channel, request, proof, capacity);
    }

    /** The same caller, who has proved this. */
    public Caller having(Proof proved) {
        return new Caller(actor, person, grants, onBehalfOf, channel, request, Optional.of(proved), capacity);
    }

    /** The same caller, who acts for no absence of {@code absent}. */
    public Caller notInPlaceOf(AccountId absent) {
        Capacity rest = capacity.without(absent);
        List<Grant> kept = grants.stream()
                .filter(grant -> holdsItself(grant) || rest.deputyIn(grant).isPresent())
                .toList();
        return new Caller(actor, person, kept, onBehalfOf, channel, request, proof, rest);
    }

    /** The account behind the caller; empty for the operator, the system and anonymous callers. */
    public Optional<AccountId> account() {
        return actor instanceof Actor.Holder holder ? Optional.of(holder.account()) : Optional.empty();
    }

    public boolean isOperator() {
        return actor instanceof Actor.Operator;
    }

    /** The operator or the system itself: set-up, rehearsal and checks. */
    public boolean isSystem() {
        return isOperator() || isAutomatic();
    }

    /** The system itself: what runs by schedule, set-up and checks. */
    public boolean isAutomatic() {
        return actor instanceof Actor.Automation;
    }

    public boolean isSystemAdministrator() {
        return grants.stream().anyMatch(grant -> grant.duty() == Duty.SYSTEM_ADMINISTRATION);
    }

    /** Whether the caller may work on procedures and members of {@code body}. */
    public boolean isStaffOf(AssociationId body) {
        return grants.stream().anyMatch(grant -> grant.allowsStaffWorkAt(body));
    }

    /** Whether the caller may read and decide procedures of {@code body}: as its staff, or of a body it has delegated that to. */
    public boolean decidesFor(AssociationId body) {
        return isStaffOf(body)
                || capacity.takers(MandateKind.DELEGATION, body).stream().anyMatch(this::isStaffOf);
    }

    /** Whether an act for {@code body} counts as an administrator's: of the body itself, or of the one that acts in its place. */
    public boolean decidesAsAdministratorFor(AssociationId body) {
        return isAdministratorOf(body)
                || (!isStaffOf(body)
                        && agentAt(body).filter(this::isAdministratorOf).isPresent());
    }

    /** The bodies whose procedures the caller decides in their place. */
    public List<AssociationId> delegating() {
        return capacity.mandates().stream()
                .filter(mandate -> mandate.kind() == MandateKind.DELEGATION && isStaffOf(mandate.taker()))
                .map(Mandate::giver)
                .filter(body -> !isStaffOf(body))
                .distinct()
                .toList();
    }

    /** The bodies whose partner {@code taker} is now. */
    public Set<AssociationId> partneredBy(AssociationId taker) {
        return capacity.mandates().stream()
                .filter(mandate ->
                        mandate.kind() == MandateKind.PARTNER && mandate.taker().equals(taker))
                .map(Mandate::giver)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether the caller administers a partner of {@code body}. */
    public boolean isPartnerOf(AssociationId body) {
        return partner(body).isPresent();
    }

    /** Whether the caller administers a partner of {@code body} by an own duty. */
    public boolean isPartnerItselfOf(AssociationId body) {
        return capacity.takers(MandateKind.PARTNER, body).stream()
                .anyMatch(taker -> holdsItself(new Grant(Duty.ASSOCIATION_ADMINISTRATION, taker)));
    }

    private Optional<AssociationId> partner(AssociationId body) {
        return capacity.takers(MandateKind.PARTNER, body).stream()
                .filter(this::isAdministratorOf)
                .findFirst();
    }

    /** The body whose staff the caller is where an act for {@code body} is done in its place; empty for its own staff. */
    public Optional<AssociationId> agentAt(AssociationId body) {
        return isStaffOf(body)
                ? Optional.empty()
                : capacity.takers(MandateKind.DELEGATION, body).stream()
                        .filter(this::isStaffOf)
                        .findFirst()
                        .or(() -> partner(body));
    }

    /** Whose deputy the caller is in an act at {@code body} that asks for {@code asked}; empty where an own duty allows it. */
    public Optional<AccountId> deputyAt(AssociationId body, Duty asked) {
        boolean own = grants.stream()
                .filter(this::holdsItself)
                .anyMatch(grant -> asked == Duty.ASSOCIATION_STAFF
                        ? grant.allowsStaffWorkAt(body)
                        : grant.equals(new Grant(asked, body)));
        return own ? Optional.empty() : capacity.deputyAt(body);
    }

    /** Whether the caller holds {@code duty} as an own one, not only for somebody absent. */
    public boolean holdsItself(Grant duty) {
        return grants.contains(duty) && capacity.deputyIn(duty).isEmpty();
    }

    /** Whether the caller may keep accounts, contact and settings of {@code body}. */
    public boolean isAdministratorOf(AssociationId body) {
        return grants.stream().anyMatch(grant -> grant.allowsAdministrationOf(body));
    }

    /** The same by a duty of the caller's own, which nobody lent. */
    public boolean isItselfAdministratorOf(AssociationId body) {
        return holdsItself(new Grant(Duty.ASSOCIATION_ADMINISTRATION, body));
    }

    /** The bodies the caller does staff work for. */
    public List<AssociationId> bodies() {
        return grants.stream()
                .filter(grant -> grant.allowsStaffWorkAt(grant.body()))
                .map(Grant::body)
                .distinct()
                .toList();
    }

    /** Whether the caller is the doctor {@code id}. */
    public boolean is(PersonId id) {
        return person.equals(Optional.of(id));
    }
}

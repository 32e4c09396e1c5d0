package jp.mamis.application.hierarchy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.mamis.application.journal.Foundation;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.kernel.Page;
import jp.mamis.application.kernel.Slice;
import jp.mamis.application.kernel.Time;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.domain.hierarchy.AssociationCode;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.hierarchy.AssociationProfile;
import jp.mamis.domain.hierarchy.Hierarchy;
import jp.mamis.domain.hierarchy.HierarchyRefusal;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.kernel.Version;

/**
 * The federation for reading, with names and states of today. All of it is public; only who opens a form for a change is
 * asked for the duty.
 */
public final class AssociationQueries {

    private static final UUID FEDERATION = new UUID(0, 0);

    private final Foundation foundation;
    private final Time time;
    private final CurrentHierarchy current;
    private final AssociationProfiles profiles;

    AssociationQueries(Foundation foundation, CurrentHierarchy current, AssociationProfiles profiles) {
        this.foundation = foundation;
        this.time = foundation.time();
        this.current = current;
        this.profiles = profiles;
    }

    /** The bodies that {@code filter} shows, past ones too, by code; the cursor is the last code. */
    public Slice<AssociationView> list(AssociationFilter filter, Page page) {
        Hierarchy hierarchy = current.get();
        Optional<AssociationCode> after = page.after().map(AssociationCode::parse);
        List<AssociationView> found = views(hierarchy.all(), hierarchy).stream()
                .filter(filter::shows)
                .filter(view -> after.isEmpty() || view.code().compareTo(after.get()) > 0)
                .limit(page.size() + 1L)
                .toList();
        return Slice.of(found, page, view -> view.code().text());
    }

    /** Empty when no body has the code. */
    public Optional<AssociationPage> find(AssociationCode code) {
        Hierarchy hierarchy = current.get();
        return hierarchy.findByCode(code).map(body -> page(body, hierarchy));
    }

    /** Whether the caller keeps the body's profile; nobody keeps a body that does not exist. */
    public boolean isKeptBy(AssociationCode code, Caller caller) {
        return current.get()
                .findByCode(code)
                .filter(body -> caller.isAdministratorOf(body.id()))
                .isPresent();
    }

    /** The page of a body for its own administrator, who is about to change its profile; a no is recorded. */
    public Outcome<AssociationPage> kept(AssociationCode code, Caller caller) {
        Hierarchy hierarchy = current.get();
        return hierarchy
                .findByCode(code)
                .map(body -> foundation.answered(
                        caller.isAdministratorOf(body.id())
                                ? Outcome.accepted(page(body, hierarchy))
                                : Outcome.refused(HierarchyRefusal.NOT_ADMINISTRATOR_OF_BODY),
                        body.id(),
                        body.id().value(),
                        caller))
                .orElseGet(() -> Outcome.refused(HierarchyRefusal.ASSOCIATION_NOT_FOUND));
    }

    /** The federation for the system's administration, which is about to change its structure; a no is recorded. */
    public Outcome<Hierarchy> restructurable(Caller caller) {
        Outcome<Hierarchy> answer = caller.isSystemAdministrator()
                ? Outcome.accepted(current.get())
                : Outcome.refused(HierarchyRefusal.NOT_SYSTEM_ADMINISTRATOR);
        return foundation.answered(answer, FEDERATION, caller);
    }

    /** The version of the structure, on which a change of it is decided. */
    public Version version() {
        return current.get().version();
    }

    /** The bodies directly below, past ones too, by code; empty when no body has the code. */
    public Optional<List<AssociationView>> children(AssociationCode code) {
        Hierarchy hierarchy = current.get();
        return hierarchy.findByCode(code).map(body -> views(hierarchy.children(body.id()), hierarchy));
    }

    /** The whole tree of the bodies that exist today, from the national body down; empty before the set-up. */
    public Optional<AssociationBranch> tree() {
        Hierarchy hierarchy = current.get();
        return hierarchy.national().map(body -> branch(body, hierarchy, time.today()));
    }

    private AssociationPage page(Association body, Hierarchy hierarchy) {
        List<Association> path = hierarchy.pathOf(body.id());
        List<Association> above = path.stream()
                .skip(1)
                .sorted((one, other) -> one.tier().compareTo(other.tier()))
                .toList();
        List<Association> predecessors = hierarchy.all().stream()
                .filter(other -> other.successors().contains(body.id()))
                .toList();
        List<Association> successors =
                body.successors().stream().map(hierarchy::require).toList();
        return new AssociationPage(
                AssociationView.of(body, hierarchy, time.today()),
                views(above, hierarchy),
                views(hierarchy.children(body.id()), hierarchy),
                body.particulars().names().entries(),
                views(successors, hierarchy),
                views(predecessors, hierarchy),
                profile(body.id()));
    }

    private AssociationProfile profile(AssociationId body) {
        return foundation.work().readOnly(() -> profiles.find(body)).orElseGet(() -> AssociationProfile.blank(body));
    }

    private List<AssociationView> views(List<Association> bodies, Hierarchy hierarchy) {
        LocalDate today = time.today();
        return bodies.stream()
                .map(body -> AssociationView.of(body, hierarchy, today))
                .toList();
    }

    private static AssociationBranch branch(Association body, Hierarchy hierarchy, LocalDate today) {
        return new AssociationBranch(
                AssociationView.of(body, hierarchy, today),
                hierarchy.children(body.id()).stream()
                        .filter(child -> child.isInForceOn(today))
                        .map(child -> branch(child, hierarchy, today))
                        .toList());
    }
}

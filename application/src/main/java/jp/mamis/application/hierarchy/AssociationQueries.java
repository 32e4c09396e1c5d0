package jp.mamis.application.hierarchy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.mamis.application.kernel.Page;
import jp.mamis.application.kernel.Slice;
import jp.mamis.application.kernel.Time;
import jp.mamis.application.kernel.UnitOfWork;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.domain.hierarchy.AssociationCode;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.hierarchy.AssociationProfile;
import jp.mamis.domain.hierarchy.Hierarchy;

/** The federation for reading. All of it is public, so nobody's scope is asked. Names and states are those of today. */
public final class AssociationQueries {

    private final UnitOfWork work;
    private final Time time;
    private final CurrentHierarchy current;
    private final AssociationProfiles profiles;

    AssociationQueries(UnitOfWork work, Time time, CurrentHierarchy current, AssociationProfiles profiles) {
        this.work = work;
        this.time = time;
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
        return work.readOnly(() -> profiles.find(body)).orElseGet(() -> AssociationProfile.blank(body));
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

package jp.mamis.application.rehearsal;

import java.util.List;
import java.util.stream.Stream;
import jp.mamis.application.AssociationSystem;
import jp.mamis.application.institutions.LoadInstitutions;
import jp.mamis.application.institutions.LoadInstitutions.Coverage;
import jp.mamis.application.institutions.LoadInstitutions.Loaded;
import jp.mamis.application.kernel.Caller;
import jp.mamis.domain.hierarchy.Hierarchy;
import jp.mamis.domain.hierarchy.Tier;
import jp.mamis.domain.institutions.Institution;

/** A register of institutions that do not exist: every place where the invented doctors work and that has a code. */
final class DemonstrationRegister {

    /** Where the code of a place typed by hand has come by now. */
    private static final String DEMONSTRATED = "1401A";

    private final AssociationSystem system;

    DemonstrationRegister(AssociationSystem system) {
        this.system = system;
    }

    /** Loads it where it is not what it should be. */
    void load(Hierarchy hierarchy, Caller caller) {
        LoadInstitutions.Command all = new LoadInstitutions.Command(entries(hierarchy), Coverage.NAMED);
        Loaded missing =
                Required.of(system.institutions().institutionLoadPreview().of(all, caller));
        if (missing.same() < all.entries().size()) {
            Required.of(system.institutions().loadInstitutions().load(all, caller));
        }
    }

    private static List<Institution> entries(Hierarchy hierarchy) {
        return hierarchy.all().stream()
                .filter(body -> body.tier() == Tier.LOCAL || body.tier() == Tier.DISTRICT)
                .flatMap(body -> Stream.concat(
                        InventedPlaces.registerNear(body).stream(),
                        body.code().text().equals(DEMONSTRATED)
                                ? Stream.of(InventedPlaces.newcomerNear(body))
                                : Stream.empty()))
                .toList();
    }
}

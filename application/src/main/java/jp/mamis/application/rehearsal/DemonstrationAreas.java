package jp.mamis.application.rehearsal;

import java.util.Map;
import java.util.Optional;
import jp.mamis.application.Ports;
import jp.mamis.application.journal.Foundation;
import jp.mamis.application.journal.Intention;
import jp.mamis.application.kernel.Caller;
import jp.mamis.domain.audit.Detail;
import jp.mamis.domain.hierarchy.Area;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.domain.hierarchy.AssociationProfile;
import jp.mamis.domain.hierarchy.AssociationProfile.Contents;
import jp.mamis.domain.hierarchy.Hierarchy;
import jp.mamis.domain.hierarchy.Tier;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.kernel.Version;

/** Where members of some sample bodies work: the wards of big cities, and a ward of Kyoto that three bodies share. */
final class DemonstrationAreas {

    private static final Map<String, String> SHARED = Map.of(
            "26030", "京都市北区　一部",
            "26040", "京都市北区　一部\n京都市上京区　一部",
            "26050", "京都市北区　一部\n京都市上京区　一部");

    private final Ports ports;
    private final Foundation foundation;

    DemonstrationAreas(Ports ports, Foundation foundation) {
        this.ports = ports;
        this.foundation = foundation;
    }

    /** Enters them where a body has entered nothing. */
    void enter(Hierarchy hierarchy, Caller caller) {
        ports.work().inTransaction(() -> {
            hierarchy.all().forEach(body -> of(body).ifPresent(area -> enter(body, area, caller)));
            return hierarchy;
        });
    }

    private static Optional<Area> of(Association body) {
        String town = InventedPlaces.townOf(body);
        Optional<String> ward =
                Optional.of(town).filter(name -> body.tier() == Tier.DISTRICT && name.matches(".+市.+区"));
        return Optional.ofNullable(SHARED.get(body.code().text()))
                .or(() -> ward)
                .map(Area::parse);
    }

    private void enter(Association body, Area area, Caller caller) {
        if (ports.hierarchy().profiles().find(body.id()).isPresent()) {
            return;
        }
        Contents none = Contents.NONE;
        Contents contents = new Contents(
                none.address(), none.phone(), none.fax(), none.mail(), none.president(), none.unit(), area);
        ports.hierarchy().profiles().save(AssociationProfile.blank(body.id()).with(contents));
        foundation
                .audit()
                .record(
                        caller,
                        Optional.of(body.id()),
                        Intention.KEEP_ASSOCIATION_PROFILE,
                        body.id().value(),
                        Version.NEW.next().number(),
                        Outcome.accepted(area),
                        Detail.of("code", body.code()));
    }
}

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
import jp.mamis.domain.person.PersonName;

/**
 * What sample bodies have entered of themselves: the wards of big cities where their members work, a ward of Kyoto that three
 * bodies share, and a president of the national one, who is visibly invented.
 */
final class DemonstrationProfiles {

    private static final Map<String, String> SHARED = Map.of(
            "26030", "京都市北区　一部",
            "26040", "京都市北区　一部\n京都市上京区　一部",
            "26050", "京都市北区　一部\n京都市上京区　一部");

    private static final PersonName PRESIDENT = new PersonName("架空", "律子");

    private final Ports ports;
    private final Foundation foundation;

    DemonstrationProfiles(Ports ports, Foundation foundation) {
        this.ports = ports;
        this.foundation = foundation;
    }

    /** Enters them where a body has entered nothing. */
    void enter(Hierarchy hierarchy, Caller caller) {
        ports.work().inTransaction(() -> {
            hierarchy.all().forEach(body -> of(body).ifPresent(contents -> enter(body, contents, caller)));
            return hierarchy;
        });
    }

    private static Optional<Contents> of(Association body) {
        return body.tier() == Tier.NATIONAL
                ? Optional.of(contents(Optional.of(PRESIDENT), Contents.NONE.area()))
                : area(body).map(area -> contents(Optional.empty(), area));
    }

    private static Contents contents(Optional<PersonName> president, Area area) {
        Contents none = Contents.NONE;
        return new Contents(none.address(), none.phone(), none.fax(), none.mail(), president, none.unit(), area);
    }

    private static Optional<Area> area(Association body) {
        String town = InventedPlaces.townOf(body);
        Optional<String> ward =
                Optional.of(town).filter(name -> body.tier() == Tier.DISTRICT && name.matches(".+市.+区"));
        return Optional.ofNullable(SHARED.get(body.code().text()))
                .or(() -> ward)
                .map(Area::parse);
    }

    private void enter(Association body, Contents contents, Caller caller) {
        if (ports.hierarchy().profiles().find(body.id()).isPresent()) {
            return;
        }
        ports.hierarchy().profiles().save(AssociationProfile.blank(body.id()).with(contents));
        foundation
                .audit()
                .record(
                        caller,
                        Optional.of(body.id()),
                        Intention.KEEP_ASSOCIATION_PROFILE,
                        body.id().value(),
                        Version.NEW.next().number(),
                        Outcome.accepted(contents),
                        Detail.of("code", body.code()));
    }
}

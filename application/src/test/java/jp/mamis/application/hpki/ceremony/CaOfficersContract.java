package jp.mamis.application.hpki.ceremony;

import static jp.mamis.application.hpki.ceremony.CeremonyScene.done;
import static jp.mamis.application.hpki.ceremony.CeremonyScene.id;
import static jp.mamis.application.hpki.ceremony.CeremonyScene.login;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import jp.mamis.application.kernel.Caller;
import jp.mamis.domain.accounts.AccountRefusal;
import jp.mamis.domain.fixture.Proves;
import jp.mamis.domain.hpki.ceremony.CaOfficer;
import jp.mamis.domain.hpki.ceremony.CeremonyRefusal;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.kernel.RefusalCode;
import org.junit.jupiter.api.Test;

/** What appointments of officers promise, on stores of any kind. */
public interface CaOfficersContract {

    /** A prepared scene on an empty store. */
    CeremonyScene scene();

    @Test
    default void two_administrators_make_an_officer() {
        CeremonyScene scene = scene();

        done(appoint(scene, 3, scene.keeper(1)));
        assertThat(scene.officers()).extracting(CaOfficer::isInOffice).containsExactly(false);
        done(confirm(scene, 3, scene.keeper(2)));

        CaOfficer officer = scene.officers().get(0);
        assertThat(officer.isInOffice()).isTrue();
        assertThat(officer.account()).isEqualTo(id(3));
        assertThat(officer.appointed().askedBy()).isEqualTo(id(1));
        assertThat(officer.appointed().confirmedBy()).contains(id(2));
        assertThat(officer.appointed().confirmedAt()).contains(scene.clock().instant());
    }

    @Test
    @Proves("hpki.ceremony.CaOfficer")
    default void nobody_confirms_the_own_wish_or_the_own_appointment() {
        CeremonyScene scene = scene();
        done(appoint(scene, 3, scene.keeper(1)));

        assertThat(codes(confirm(scene, 3, scene.keeper(1))))
                .containsExactly(CeremonyRefusal.SECOND_ADMINISTRATOR_NEEDED);
        assertThat(codes(confirm(scene, 3, scene.keeper(3))))
                .containsExactly(CeremonyRefusal.SECOND_ADMINISTRATOR_NEEDED);
        assertThat(codes(appoint(scene, 1, scene.keeper(1))))
                .containsExactly(CeremonyRefusal.SECOND_ADMINISTRATOR_NEEDED);
    }

    @Test
    default void staff_and_strangers_appoint_nobody() {
        CeremonyScene scene = scene();

        assertThat(codes(appoint(scene, 3, scene.officer(4)))).containsExactly(AccountRefusal.NOT_ALLOWED);
        assertThat(codes(appoint(scene, 9, scene.keeper(1)))).containsExactly(AccountRefusal.NOT_FOUND);
        assertThat(codes(confirm(scene, 3, scene.keeper(1)))).containsExactly(CeremonyRefusal.NOTHING_TO_CONFIRM);
        assertThat(scene.officers()).isEmpty();
    }

    @Test
    @Proves("hpki.ceremony.CaOfficer")
    default void three_are_officers_and_no_more() {
        CeremonyScene scene = scene().withOfficers();

        assertThat(codes(appoint(scene, 6, scene.keeper(1)))).containsExactly(CeremonyRefusal.CA_OFFICERS_COMPLETE);
        assertThat(codes(appoint(scene, 3, scene.keeper(1))))
                .containsExactly(CeremonyRefusal.ALREADY_CA_OFFICER, CeremonyRefusal.CA_OFFICERS_COMPLETE);
    }

    @Test
    default void an_end_needs_two_as_well_and_makes_room() {
        CeremonyScene scene = scene().withOfficers();

        done(remove(scene, 4, scene.keeper(2)));
        assertThat(scene.officers()).extracting(CaOfficer::isInOffice).containsExactly(true, true, true);
        assertThat(codes(confirm(scene, 4, scene.keeper(2))))
                .containsExactly(CeremonyRefusal.SECOND_ADMINISTRATOR_NEEDED);
        done(confirm(scene, 4, scene.keeper(1)));
        assertThat(codes(remove(scene, 4, scene.keeper(1)))).containsExactly(CeremonyRefusal.NO_CA_OFFICER);

        scene.clock().forward(Duration.ofMinutes(1));
        done(appoint(scene, 4, scene.keeper(1)));
        assertThat(scene.officers()).hasSize(4);
        assertThat(scene.officers().stream().filter(CaOfficer::isRemoved)).hasSize(1);
    }

    @Test
    default void what_waits_is_taken_back_by_any_administrator_and_leaves_room() {
        CeremonyScene scene = scene();
        for (int number = 3; number <= 5; number++) {
            done(appoint(scene, number, scene.keeper(1)));
        }
        done(confirm(scene, 3, scene.keeper(2)));
        assertThat(codes(appoint(scene, 6, scene.keeper(2)))).containsExactly(CeremonyRefusal.CA_OFFICERS_COMPLETE);

        done(takeBack(scene, 4, scene.keeper(2)));
        done(remove(scene, 3, scene.keeper(1)));
        done(takeBack(scene, 3, scene.keeper(1)));

        done(appoint(scene, 6, scene.keeper(2)));
        assertThat(scene.officers()).extracting(CaOfficer::account).containsExactly(id(3), id(5), id(6));
        assertThat(scene.officers().get(0).isInOffice()).isTrue();
        assertThat(scene.officers().get(0).isWaiting()).isFalse();
        assertThat(codes(takeBack(scene, 3, scene.keeper(1)))).containsExactly(CeremonyRefusal.NOTHING_TO_CONFIRM);
        assertThat(codes(takeBack(scene, 4, scene.keeper(1)))).containsExactly(CeremonyRefusal.NOTHING_TO_CONFIRM);
        assertThat(codes(takeBack(scene, 5, scene.officer(3)))).containsExactly(AccountRefusal.NOT_ALLOWED);
    }

    @Test
    default void nobody_confirms_what_somebody_asked_who_administers_no_longer() {
        CeremonyScene scene = scene();
        done(appoint(scene, 3, scene.keeper(1)));
        scene.dismissed(1);

        assertThat(codes(confirm(scene, 3, scene.keeper(2)))).containsExactly(CeremonyRefusal.ASKER_NOT_IN_OFFICE);
        assertThat(scene.officers()).noneMatch(CaOfficer::isInOffice);
    }

    private static Outcome<CaOfficer> takeBack(CeremonyScene scene, int about, Caller by) {
        return scene.use().takeBackOfficer().takeBack(new TakeBackOfficer.Command(login(about)), by);
    }

    private static Outcome<CaOfficer> appoint(CeremonyScene scene, int about, Caller by) {
        return scene.use().appointOfficer().appoint(new AppointOfficer.Command(login(about)), by);
    }

    private static Outcome<CaOfficer> confirm(CeremonyScene scene, int about, Caller by) {
        return scene.use().confirmOfficer().confirm(new ConfirmOfficer.Command(login(about)), by);
    }

    private static Outcome<CaOfficer> remove(CeremonyScene scene, int about, Caller by) {
        return scene.use().removeOfficer().remove(new RemoveOfficer.Command(login(about)), by);
    }

    private static List<RefusalCode> codes(Outcome<?> outcome) {
        return outcome.refusals().orElseThrow().reasons().stream()
                .map(reason -> reason.code())
                .toList();
    }
}

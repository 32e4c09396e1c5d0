package jp.mamis.application.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.mamis.application.kernel.StaleState;
import jp.mamis.application.kernel.UnitOfWork;
import jp.mamis.domain.calendar.EffectiveDated;
import jp.mamis.domain.fixture.Physicians;
import jp.mamis.domain.kernel.Change;
import jp.mamis.domain.kernel.Version;
import jp.mamis.domain.person.Address;
import jp.mamis.domain.person.BirthDate;
import jp.mamis.domain.person.ContactDetails;
import jp.mamis.domain.person.KanaName;
import jp.mamis.domain.person.MailAddress;
import jp.mamis.domain.person.PersonId;
import jp.mamis.domain.person.PostalCode;
import jp.mamis.domain.person.Prefecture;
import jp.mamis.domain.qualification.LicenceNumber;
import jp.mamis.domain.qualification.MedicalLicence;
import jp.mamis.domain.qualification.Officer;
import jp.mamis.domain.qualification.Physician;
import jp.mamis.domain.qualification.RegisterCheck;
import jp.mamis.domain.qualification.RegisterSource;
import jp.mamis.domain.qualification.RegisteredData;
import org.junit.jupiter.api.Test;

/** What every store of physicians promises. */
public interface PhysiciansContract {

    Instant AT = Instant.parse("2026-03-31T14:59:59.999999Z");
    LocalDate FIRST_OF_APRIL = LocalDate.of(2026, 4, 1);

    UnitOfWork work();

    jp.mamis.application.people.Physicians physicians();

    private void save(Physician physician) {
        work().inTransaction(() -> {
            physicians().save(physician, AT);
            return physician;
        });
    }

    @Test
    default void several_are_read_at_once_and_who_is_unknown_is_left_out() {
        save(Physicians.known(11, Physicians.data().number("66011").build()));
        save(Physicians.known(12, Physicians.data().number("66012").build()));

        assertThat(work().readOnly(() ->
                        physicians().all(List.of(Physicians.id(12), Physicians.id(11), Physicians.id(13)))))
                .containsOnlyKeys(Physicians.id(11), Physicians.id(12))
                .containsEntry(Physicians.id(11), found(Physicians.id(11)).orElseThrow());
        assertThat(work().readOnly(() -> physicians().all(List.of()))).isEmpty();
    }

    @Test
    default void what_was_registered_is_read_as_it_was_known_at_an_instant() {
        Physician known = Physicians.known(14, Physicians.data().number("66014").build());
        save(known);
        RegisteredData before = known.latest();
        RegisteredData next = renamed(before, "66015");
        Instant later = AT.plusSeconds(60);
        work().inTransaction(() -> {
            Physician amended = physicians()
                    .require(known.id())
                    .amend(next, FIRST_OF_APRIL)
                    .accepted()
                    .orElseThrow()
                    .state();
            physicians().save(amended, later);
            return amended;
        });

        assertThat(work().readOnly(() -> physicians().registered(known.id(), FIRST_OF_APRIL, AT)))
                .contains(before);
        assertThat(work().readOnly(() -> physicians().registered(known.id(), FIRST_OF_APRIL, later.minusNanos(1000))))
                .contains(before);
        assertThat(work().readOnly(() -> physicians().registered(known.id(), FIRST_OF_APRIL, later)))
                .contains(next);
        assertThat(work().readOnly(() -> physicians().registered(known.id(), LocalDate.of(1999, 1, 1), later)))
                .contains(before);
        assertThat(work().readOnly(() -> physicians().registered(known.id(), FIRST_OF_APRIL, AT.minusNanos(1000))))
                .isEmpty();
    }

    @Test
    default void who_is_forgotten_leaves_nothing_and_the_number_is_free_again() {
        Physician known = Physicians.known(15, Physicians.data().number("66017").build());
        Physician other = Physicians.known(16, Physicians.data().number("66018").build());
        save(known);
        save(other);

        work().inTransaction(() -> {
            physicians().forget(known.id());
            physicians().forget(Physicians.id(17));
            return known;
        });

        assertThat(found(known.id())).isEmpty();
        assertThat(owner("66017")).isEmpty();
        assertThat(work().readOnly(() -> physicians().registered(known.id(), FIRST_OF_APRIL, AT.plusSeconds(1))))
                .isEmpty();
        assertThat(owner("66018")).contains(other.id());
        save(Physicians.known(18, Physicians.data().number("66017").build()));
        assertThat(owner("66017")).contains(Physicians.id(18));
    }

    @Test
    default void who_was_forgotten_in_a_transaction_that_failed_is_still_known() {
        Physician known = Physicians.known(19, Physicians.data().number("66019").build());
        save(known);

        assertThatThrownBy(() -> work().inTransaction(() -> {
                    physicians().forget(known.id());
                    throw new IllegalStateException("no");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(found(known.id())).isPresent();
        assertThat(owner("66019")).contains(known.id());
    }

    private Optional<Physician> found(PersonId id) {
        return work().readOnly(() -> physicians().find(id));
    }

    private Optional<PersonId> owner(String number) {
        return work().readOnly(() ->
                physicians().findByLicence(new LicenceNumber(number)).map(Physician::id));
    }

    private static RegisteredData renamed(RegisteredData data, String number) {
        return Physicians.data()
                .name(data.name())
                .kana(data.kana())
                .licence(MedicalLicence.of(new LicenceNumber(number), FIRST_OF_APRIL)
                        .following(data.licence()))
                .build();
    }

    @Test
    default void somebody_with_the_same_reading_and_birth_date_is_found_by_both_only() {
        RegisteredData data = Physicians.data().build();
        save(Physicians.known(1, data));

        assertThat(known(data.kana(), data.birth())).isTrue();
        assertThat(known(KanaName.parse(data.kana().family() + "ー", data.kana().given()), data.birth()))
                .isTrue();
        assertThat(known(KanaName.parse("ワタナベ", data.kana().given()), data.birth()))
                .isFalse();
        assertThat(known(data.kana(), new BirthDate(data.birth().day().plusDays(1))))
                .isFalse();
    }

    private boolean known(KanaName kana, BirthDate birth) {
        return work().readOnly(() -> physicians().readAlike(kana, birth)).stream()
                .anyMatch(found -> found.id().equals(Physicians.id(1)));
    }

    @Test
    default void those_written_to_at_an_address_are_found_by_their_last_data_in_any_case_of_letters() {
        RegisteredData old = Physicians.data().build();
        save(Physicians.known(1, reachedAt(old, "Shared@Clinic.example")));
        save(Physicians.known(2, reachedAt(Physicians.data().number("660002").build(), "shared@clinic.example")));
        save(Physicians.known(3, Physicians.data().number("660003").build()));
        Physician moved = found(Physicians.id(2)).orElseThrow();
        assertThat(withMail("SHARED@clinic.example")).containsExactlyInAnyOrder(Physicians.id(1), Physicians.id(2));

        save(new Physician(
                moved.id(),
                moved.version(),
                moved.data().with(FIRST_OF_APRIL, reachedAt(moved.latest(), "new@clinic.example"))));

        assertThat(withMail("shared@clinic.example")).containsExactly(Physicians.id(1));
        assertThat(withMail("new@clinic.example")).containsExactly(Physicians.id(2));
        assertThat(withMail("nobody@clinic.example")).isEmpty();
    }

    private List<PersonId> withMail(String address) {
        return work().readOnly(() -> physicians().withMail(new MailAddress(address)));
    }

    private static RegisteredData reachedAt(RegisteredData data, String address) {
        ContactDetails contact = data.contact();
        return data.withContact(new ContactDetails(
                contact.home(),
                contact.homePhone(),
                contact.homeFax(),
                contact.mobile(),
                contact.other(),
                contact.otherPhone(),
                contact.otherFax(),
                Optional.of(new MailAddress(address)),
                contact.destination()));
    }

    @Test
    default void an_unknown_person_is_absent() {
        assertThat(found(Physicians.id(999))).isEmpty();
        assertThat(owner("660999")).isEmpty();
    }

    @Test
    default void everyone_comes_back_character_by_character() {
        Physicians.all().forEach(this::save);

        assertThat(Physicians.all()).allSatisfy(physician -> {
            Physician found = found(physician.id()).orElseThrow();
            assertThat(found.data()).isEqualTo(physician.data());
            assertThat(found.version()).isEqualTo(new Version(1));
        });
    }

    @Test
    default void a_line_that_goes_on_in_the_next_comes_back_as_one() {
        String street = "京都市上京区見本門通架空売下る東入ル例示町架空売通見本門東入上る４８８番地の１２";
        Physician known = Physicians.known(
                1,
                Physicians.data()
                        .contact(ContactDetails.atHome(
                                Address.parse(new PostalCode("6020000"), Prefecture.KYOTO, street, "見本荘")))
                        .build());

        save(known);

        Physician kept = found(known.id()).orElseThrow();
        assertThat(kept.data()).isEqualTo(known.data());
        assertThat(kept.latest().contact().home().orElseThrow().lines()).containsExactly("京都府" + street, "見本荘");
    }

    @Test
    default void a_finding_about_the_register_number_comes_back() {
        RegisterCheck.Finding finding =
                new RegisterCheck.Finding(RegisterSource.LICENCE_COPY, LocalDate.of(2024, 2, 29), new Officer("事務 花子"));
        RegisteredData data = Physicians.usual().latest();
        MedicalLicence licence = data.licence();
        Physician checked = Physicians.known(
                1,
                data.withLicence(new MedicalLicence(
                        licence.number(),
                        licence.registeredOn(),
                        licence.formerNumbers(),
                        new RegisterCheck.Mismatched(finding))));

        save(checked);

        assertThat(found(checked.id()).orElseThrow().latest()).isEqualTo(checked.latest());
    }

    @Test
    default void the_31st_of_march_keeps_its_data_when_other_data_holds_from_the_1st_of_april() {
        save(Physicians.movedOnAprilFirst());

        Physician found = found(Physicians.movedOnAprilFirst().id()).orElseThrow();
        assertThat(found.on(LocalDate.of(2026, 3, 31)))
                .isEqualTo(Physicians.movedOnAprilFirst().on(LocalDate.of(2026, 3, 31)));
        assertThat(found.on(FIRST_OF_APRIL))
                .isEqualTo(Physicians.movedOnAprilFirst().on(FIRST_OF_APRIL))
                .isNotEqualTo(found.on(LocalDate.of(2026, 3, 31)));
    }

    @Test
    default void a_person_is_found_by_every_number_ever_held() {
        save(Physicians.renumbered());

        assertThat(owner("660005")).contains(Physicians.renumbered().id());
        assertThat(owner("660006")).contains(Physicians.renumbered().id());
    }

    @Test
    default void amended_data_follows_the_old_and_counts_the_version() {
        save(Physicians.usual());
        Physician read = found(Physicians.usual().id()).orElseThrow();
        Physician amended = read.amend(renamed(read.latest(), "669001"), FIRST_OF_APRIL)
                .accepted()
                .map(Change::state)
                .orElseThrow();

        save(amended);

        Physician found = found(read.id()).orElseThrow();
        assertThat(found.data()).isEqualTo(amended.data());
        assertThat(found.version()).isEqualTo(new Version(2));
        assertThat(owner("669001")).contains(read.id());
    }

    @Test
    default void data_amended_twice_for_one_day_holds_as_amended_last() {
        save(Physicians.usual());
        Physician read = found(Physicians.usual().id()).orElseThrow();
        save(new Physician(
                read.id(), read.version(), read.data().with(FIRST_OF_APRIL, renamed(read.latest(), "669001"))));
        Physician again = found(read.id()).orElseThrow();
        EffectiveDated<RegisteredData> last = again.data().with(FIRST_OF_APRIL, renamed(again.latest(), "669002"));

        save(new Physician(again.id(), again.version(), last));

        assertThat(found(read.id()).orElseThrow().data()).isEqualTo(last);
    }

    @Test
    default void a_save_on_an_old_version_is_stale_and_leaves_the_first_writers_state() {
        save(Physicians.usual());
        Physician read = found(Physicians.usual().id()).orElseThrow();
        save(new Physician(
                read.id(), read.version(), read.data().with(FIRST_OF_APRIL, renamed(read.latest(), "669001"))));

        assertThatThrownBy(() -> save(new Physician(
                        read.id(), read.version(), read.data().with(FIRST_OF_APRIL, renamed(read.latest(), "669002")))))
                .isInstanceOf(StaleState.class);

        assertThat(found(read.id()).orElseThrow().latest().licence().number().digits())
                .isEqualTo("669001");
        assertThat(owner("669002")).isEmpty();
    }

    @Test
    default void registering_one_person_twice_is_stale() {
        save(Physicians.usual());

        assertThatThrownBy(() -> save(Physicians.usual())).isInstanceOf(StaleState.class);
    }

    @Test
    default void a_number_belongs_to_one_person_also_when_it_is_a_former_one() {
        save(Physicians.renumbered());
        Physician second =
                Physicians.known(50, Physicians.data().number("660005").build());

        assertThatThrownBy(() -> save(second)).isInstanceOf(StaleState.class);

        assertThat(found(second.id())).isEmpty();
    }

    @Test
    default void a_unit_of_work_that_fails_leaves_nothing() {
        assertThatThrownBy(() -> work().inTransaction(() -> {
                    physicians().save(Physicians.usual(), AT);
                    throw new IllegalStateException("after the save");
                }))
                .hasMessage("after the save");

        assertThat(found(Physicians.usual().id())).isEmpty();
        assertThat(owner("660001")).isEmpty();
    }
}

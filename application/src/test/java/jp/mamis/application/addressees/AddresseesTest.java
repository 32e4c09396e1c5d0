package jp.mamis.application.addressees;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.mamis.application.AssociationSystem;
import jp.mamis.application.Ports;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.kernel.Channel;
import jp.mamis.application.kernel.Page;
import jp.mamis.application.labels.AddressLabel;
import jp.mamis.application.membership.EnrolMember;
import jp.mamis.application.membership.MemberIndex;
import jp.mamis.application.memory.InMemoryPorts;
import jp.mamis.application.memory.MovableClock;
import jp.mamis.domain.accounts.AccountId;
import jp.mamis.domain.accounts.Duty;
import jp.mamis.domain.accounts.Grant;
import jp.mamis.domain.accounts.Proof;
import jp.mamis.domain.audit.Actor;
import jp.mamis.domain.calendar.Interval;
import jp.mamis.domain.fixture.Associations;
import jp.mamis.domain.fixture.Dispatches;
import jp.mamis.domain.fixture.Institutions;
import jp.mamis.domain.fixture.Names;
import jp.mamis.domain.fixture.Physicians;
import jp.mamis.domain.fixture.Rules;
import jp.mamis.domain.institutions.Affiliation;
import jp.mamis.domain.institutions.AffiliationId;
import jp.mamis.domain.institutions.FacilityDuty;
import jp.mamis.domain.institutions.Institution;
import jp.mamis.domain.institutions.InstitutionName;
import jp.mamis.domain.institutions.WorkRecord;
import jp.mamis.domain.institutions.Workplace;
import jp.mamis.domain.kernel.Version;
import jp.mamis.domain.membership.MemberCategory;
import jp.mamis.domain.person.Address;
import jp.mamis.domain.person.ContactDetails;
import jp.mamis.domain.person.DeliveryDestination;
import jp.mamis.domain.person.PersonId;
import jp.mamis.domain.person.PhoneNumber;
import jp.mamis.domain.person.PostalCode;
import jp.mamis.domain.person.Prefecture;
import jp.mamis.domain.qualification.Physician;
import jp.mamis.domain.settings.AssociationSettings;
import jp.mamis.domain.settings.BodyRules;
import jp.mamis.domain.settings.DatedRules;
import jp.mamis.domain.settings.LabelAddress;
import jp.mamis.domain.settings.LabelRules;
import jp.mamis.domain.settings.LetterRules;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Labels and letters of the tray reach doctors at one address and by one name. */
class AddresseesTest {

    private static final Address HOME = Address.parse(new PostalCode("2250000"), Prefecture.KANAGAWA, "見本市架空区自宅町1", "");
    private static final Address OTHER =
            Address.parse(new PostalCode("2250001"), Prefecture.KANAGAWA, "見本市架空区別宅町1", "");
    private static final Workplace HOSPITAL = new Workplace.Registered(
            Institutions.hospital().code(), Institutions.hospital().name());

    private final MovableClock clock = MovableClock.at("2026-04-10T03:00:00Z");
    private final Ports ports = InMemoryPorts.ports();
    private final AssociationSystem system =
            AssociationSystem.builder(ports).clock(clock).build();

    @BeforeEach
    void four_members_of_whom_each_is_reached_otherwise() {
        ports.work().inTransaction(() -> {
            ports.hierarchy().associations().save(Associations.federation().all(), Version.NEW);
            ports.institutions().register().save(List.of(Institutions.hospital()), clock.instant());
            save(1, contact(Optional.of(HOME), Optional.of(OTHER), DeliveryDestination.OTHER), false);
            save(2, contact(Optional.of(HOME), Optional.empty(), DeliveryDestination.WORKPLACE), true);
            save(3, contact(Optional.empty(), Optional.of(OTHER), DeliveryDestination.HOME), false);
            save(4, contact(Optional.empty(), Optional.empty(), DeliveryDestination.HOME), true);
            return 4;
        });
        for (int number = 1; number <= 4; number++) {
            EnrolMember.Joined joined = new EnrolMember.Joined(
                    Associations.AOBA.id(),
                    HOSPITAL,
                    MemberCategory.A2B,
                    LocalDate.of(2020, 6, 1),
                    true,
                    Optional.empty());
            assertThat(system.membership()
                            .enrolMember()
                            .enrol(
                                    new EnrolMember.Command(Physicians.id(number), List.of(joined), Optional.empty()),
                                    Caller.automation("test"))
                            .refusals())
                    .isEmpty();
        }
    }

    private void save(int number, ContactDetails contact, boolean former) {
        Physician physician = Physicians.known(
                number,
                (former ? Physicians.data().former(Names.former()).formerNameOnMail() : Physicians.data())
                        .number("66000" + number)
                        .contact(contact)
                        .build());
        ports.people().physicians().save(physician, clock.instant());
        ports.dispatches().put(Dispatches.received(number, number, Associations.AOBA, Dispatches.WRITTEN_AT));
    }

    private static ContactDetails contact(
            Optional<Address> home, Optional<Address> other, DeliveryDestination destination) {
        return new ContactDetails(
                home,
                Optional.of(new PhoneNumber("045-000-0001")),
                Optional.empty(),
                Optional.empty(),
                other,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                destination);
    }

    @Test
    void where_labels_go_by_the_wish_labels_and_letters_name_one_address_and_one_name() {
        writingTo(LabelAddress.AS_WISHED);

        for (int number = 1; number <= 4; number++) {
            AddressLabel label = label(number);
            Addressee letter = letter(number);
            assertThat(letter.name()).as("%d", number).isEqualTo(label.name());
            assertThat(letter.place().flatMap(Addressee.Place::firm))
                    .as("%d", number)
                    .isEqualTo(label.workplace());
            assertThat(letter.place()
                            .map(place -> new AddressLabel.Place(place.destination(), place.address()))
                            .orElseThrow())
                    .as("%d", number)
                    .isEqualTo(label.to().orElseThrow());
        }
    }

    @Test
    void the_doctors_wish_counts_then_home_then_the_other_address_and_the_workplace_at_last() {
        writingTo(LabelAddress.AS_WISHED);

        assertThat(letter(1).place().orElseThrow().address()).isEqualTo(OTHER);
        assertThat(letter(2).place().orElseThrow().firm()).contains("架空総合病院");
        assertThat(letter(3).place().orElseThrow().address()).isEqualTo(OTHER);
        assertThat(letter(4).place().orElseThrow().firm()).contains("架空総合病院");
        assertThat(letter(4).name()).isEqualTo(Names.former().name().full());
    }

    @Test
    void what_the_body_has_set_goes_before_the_wish_on_labels_and_never_on_letters() {
        writingTo(LabelAddress.HOME);

        assertThat(label(1).to().orElseThrow().address()).isEqualTo(HOME);
        assertThat(label(2).to().orElseThrow().address()).isEqualTo(HOME);
        assertThat(letter(1).place().orElseThrow().address()).isEqualTo(OTHER);
        assertThat(letter(2).place().orElseThrow().firm()).contains("架空総合病院");
    }

    @Test
    void nothing_goes_to_a_workplace_that_the_doctor_has_replaced_since() {
        Institution clinic = new Institution(
                Institutions.codeWithCheckDigit("141990002"),
                new InstitutionName("見本クリニック"),
                Optional.empty(),
                Optional.of(OTHER),
                Optional.empty(),
                Institutions.hospital().during(),
                Optional.empty());
        writingTo(LabelAddress.AS_WISHED);
        stating(2, clinic.workplace());
        stating(4, Institutions.newClinic());
        ports.work().inTransaction(() -> {
            ports.institutions().register().save(List.of(clinic), clock.instant());
            return clinic;
        });

        assertThat(letter(2).place().orElseThrow().firm()).contains("見本クリニック");
        assertThat(label(2).workplace()).contains("見本クリニック");
        assertThat(label(4).to()).isEmpty();
    }

    private void stating(int number, Workplace workplace) {
        PersonId person = Physicians.id(number);
        Affiliation work = new Affiliation(
                new AffiliationId(person.value()),
                person,
                workplace,
                Optional.empty(),
                FacilityDuty.CLINIC_EMPLOYEE,
                Interval.since(LocalDate.of(2026, 4, 1)));
        ports.work().inTransaction(() -> {
            ports.people().workRecords().save(new WorkRecord(person, Version.NEW, List.of(work)), clock.instant());
            return work;
        });
    }

    private void writingTo(LabelAddress rule) {
        LetterRules all = Rules.WRITING;
        LetterRules writing = new LetterRules(
                all.honorific(),
                all.sender(),
                all.title(),
                all.opening(),
                all.closing(),
                all.number(),
                new LabelRules(rule));
        ports.work().inTransaction(() -> {
            ports.rules()
                    .save(new AssociationSettings(
                            Associations.AOBA.id(),
                            Version.NEW,
                            List.of(new DatedRules(LocalDate.of(2026, 4, 1), BodyRules.STANDARD.writing(writing)))));
            return rule;
        });
    }

    private Addressee letter(int number) {
        return system.tray()
                .trayQueries()
                .letter(Dispatches.id(number), Associations.AOBA.id(), clerk())
                .accepted()
                .orElseThrow()
                .to();
    }

    private AddressLabel label(int number) {
        return system
                .labels()
                .part(Associations.AOBA.id(), MemberIndex.Filter.CURRENT, Page.first(10), clerk())
                .accepted()
                .orElseThrow()
                .rows()
                .stream()
                .filter(label -> label.person().equals(Physicians.id(number)))
                .findFirst()
                .orElseThrow();
    }

    private Caller clerk() {
        Instant now = clock.instant();
        return new Caller(
                        new Actor.Holder(new AccountId(new UUID(3, 1))),
                        Optional.empty(),
                        List.of(new Grant(Duty.ASSOCIATION_STAFF, Associations.AOBA.id())),
                        Optional.empty(),
                        Channel.PAGE,
                        "test")
                .having(new Proof(Proof.Degree.FACTOR, now));
    }
}

package jp.mamis.application.rehearsal;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import jp.mamis.domain.calendar.Interval;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.domain.hierarchy.AssociationCode;
import jp.mamis.domain.hierarchy.Hierarchy;
import jp.mamis.domain.hierarchy.Tier;
import jp.mamis.domain.institutions.Affiliation;
import jp.mamis.domain.institutions.AffiliationId;
import jp.mamis.domain.institutions.FacilityDuty;
import jp.mamis.domain.institutions.InstitutionName;
import jp.mamis.domain.institutions.OwnerKind;
import jp.mamis.domain.institutions.Position;
import jp.mamis.domain.institutions.Workplace;
import jp.mamis.domain.membership.Beginning;
import jp.mamis.domain.membership.Group;
import jp.mamis.domain.membership.GroupId;
import jp.mamis.domain.membership.Member;
import jp.mamis.domain.membership.MemberCategory;
import jp.mamis.domain.membership.MembershipId;
import jp.mamis.domain.person.Address;
import jp.mamis.domain.person.BirthDate;
import jp.mamis.domain.person.ContactDetails;
import jp.mamis.domain.person.DeliveryDestination;
import jp.mamis.domain.person.FormerName;
import jp.mamis.domain.person.KanaName;
import jp.mamis.domain.person.MailAddress;
import jp.mamis.domain.person.MobilePhone;
import jp.mamis.domain.person.PersonId;
import jp.mamis.domain.person.PersonName;
import jp.mamis.domain.person.PhoneNumber;
import jp.mamis.domain.person.PostalCode;
import jp.mamis.domain.person.Prefecture;
import jp.mamis.domain.person.Sex;
import jp.mamis.domain.qualification.Graduation;
import jp.mamis.domain.qualification.LicenceNumber;
import jp.mamis.domain.qualification.MedicalLicence;
import jp.mamis.domain.qualification.Physician;
import jp.mamis.domain.qualification.RegisteredData;

/**
 * The two doctors with a log-in: 日医　太郎 of the pictured screens, and an invented one who has joined nothing. What was
 * corrected in the pictured data stands in {@code docs/demonstration.md} of this module.
 */
final class DemonstrationPersons {

    private static final LocalDate KNOWN_SINCE = LocalDate.of(2024, 10, 30);
    private static final LocalDate JOINED_YOKOHAMA = LocalDate.of(2020, 6, 1);
    private static final LocalDate JOINED_SAPPORO = LocalDate.of(2009, 6, 1);

    private static final Workplace YOKOHAMA =
            new Workplace.Typed(new InstitutionName("横浜市立市民病院"), OwnerKind.MUNICIPALITY);
    private static final Workplace SAPPORO =
            new Workplace.Typed(new InstitutionName("市立札幌市民病院"), OwnerKind.MUNICIPALITY);

    private DemonstrationPersons() {}

    /** 日医　太郎: A1 from the district up to the national body, A2(B) at a second workplace up to the prefecture. */
    static InventedDoctor taro(Hierarchy hierarchy) {
        Chance ids = Chance.of(0, "demonstration person", 999_999);
        PersonId id = new PersonId(ids.id());
        Group yokohama = new Group(new GroupId(ids.id()), YOKOHAMA);
        Group sapporo = new Group(new GroupId(ids.id()), SAPPORO);
        List<Association> sapporoPath = hierarchy
                .pathOf(body(hierarchy, "01010").id())
                .stream()
                .filter(body -> body.tier() != Tier.NATIONAL)
                .toList();
        Member member = Member.none(id);
        for (Association body : hierarchy.pathOf(body(hierarchy, "1401A").id())) {
            MembershipId membership = new MembershipId(ids.id());
            member = begun(
                    member,
                    new Beginning(membership, body.id(), yokohama, MemberCategory.A1, JOINED_YOKOHAMA),
                    hierarchy);
            member = body.tier() == Tier.NATIONAL ? member : member.withoutFirstDayOf(membership);
        }
        for (Association body : sapporoPath) {
            member = begun(
                    member,
                    new Beginning(new MembershipId(ids.id()), body.id(), sapporo, MemberCategory.A2B, JOINED_SAPPORO),
                    hierarchy);
        }
        return new InventedDoctor(
                known(id, taroAsRegistered()),
                List.of(
                        work(ids, id, YOKOHAMA, "病院長", FacilityDuty.HOSPITAL_MANAGER, JOINED_YOKOHAMA),
                        work(ids, id, SAPPORO, "非常勤医師", FacilityDuty.HOSPITAL_EMPLOYEE, JOINED_SAPPORO)),
                member);
    }

    /** A registered doctor in training who may join from 横浜市青葉区 upward. */
    static InventedDoctor withoutMembership() {
        PersonId id = new PersonId(Chance.of(0, "demonstration person", 660_001).id());
        return new InventedDoctor(known(id, invented()), List.of(), Member.none(id));
    }

    private static Member begun(Member member, Beginning beginning, Hierarchy hierarchy) {
        return Required.of(member.begin(beginning, hierarchy)).state();
    }

    private static Physician known(PersonId id, RegisteredData data) {
        return Required.of(Physician.register(id, data, KNOWN_SINCE)).state();
    }

    private static Association body(Hierarchy hierarchy, String code) {
        return hierarchy.findByCode(new AssociationCode(code)).orElseThrow();
    }

    private static Affiliation work(
            Chance ids, PersonId person, Workplace workplace, String position, FacilityDuty duty, LocalDate from) {
        return new Affiliation(
                new AffiliationId(ids.id()),
                person,
                workplace,
                Optional.of(new Position(position)),
                duty,
                Interval.since(from));
    }

    private static RegisteredData taroAsRegistered() {
        PhoneNumber telephone = PhoneNumber.parse("00-0000-0000");
        ContactDetails contact = new ContactDetails(
                Optional.of(Address.parse(PostalCode.parse("113-8621"), Prefecture.TOKYO, "文京区本駒込2-28-16", "")),
                Optional.of(telephone),
                Optional.of(telephone),
                Optional.of(MobilePhone.parse("090-0000-0000")),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(MailAddress.parse("example@mail.example")),
                DeliveryDestination.HOME);
        return new RegisteredData(
                new PersonName("日医", "太郎"),
                new KanaName("ニチイ", "タロウ"),
                Optional.empty(),
                Optional.of(new FormerName(new PersonName("山田", "多郎"), Optional.of(new KanaName("ヤマダ", "タロウ")))),
                false,
                new BirthDate(LocalDate.of(1981, 10, 10)),
                Sex.MALE,
                MedicalLicence.of(new LicenceNumber("999999"), LocalDate.of(2006, 3, 31)),
                new Graduation(YearMonth.of(2006, 3)),
                Optional.empty(),
                Optional.empty(),
                contact,
                List.of());
    }

    private static RegisteredData invented() {
        Address home = Address.parse(PostalCode.parse("225-0000"), Prefecture.KANAGAWA, "横浜市青葉区架空町1-1", "見本ハイツ101");
        ContactDetails contact = new ContactDetails(
                Optional.of(home),
                Optional.empty(),
                Optional.empty(),
                Optional.of(MobilePhone.parse("090-0000-0001")),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(MailAddress.parse("nonmember@mail.example")),
                DeliveryDestination.HOME);
        return new RegisteredData(
                new PersonName("試田", "未来"),
                new KanaName("タメシダ", "ミライ"),
                Optional.empty(),
                Optional.empty(),
                false,
                new BirthDate(LocalDate.of(1999, 8, 15)),
                Sex.FEMALE,
                MedicalLicence.of(new LicenceNumber("660001"), LocalDate.of(2024, 4, 18)),
                new Graduation(YearMonth.of(2024, 3)),
                Optional.empty(),
                Optional.empty(),
                contact,
                List.of());
    }
}

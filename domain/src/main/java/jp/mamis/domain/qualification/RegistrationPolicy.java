package jp.mamis.domain.qualification;

import static jp.mamis.domain.qualification.QualificationRefusal.AGE_IMPLAUSIBLE;
import static jp.mamis.domain.qualification.QualificationRefusal.FORMER_KANA_MISSING;
import static jp.mamis.domain.qualification.QualificationRefusal.FORMER_NAME_MISSING;
import static jp.mamis.domain.qualification.QualificationRefusal.FORMER_NUMBER_LOST;
import static jp.mamis.domain.qualification.QualificationRefusal.GIVEN_KANA_MISSING;
import static jp.mamis.domain.qualification.QualificationRefusal.GRADUATED_AFTER_LICENCE;
import static jp.mamis.domain.qualification.QualificationRefusal.HOME_ADDRESS_MISSING;
import static jp.mamis.domain.qualification.QualificationRefusal.LICENSED_IN_FUTURE;
import static jp.mamis.domain.qualification.QualificationRefusal.LICENSED_TOO_YOUNG;
import static jp.mamis.domain.qualification.QualificationRefusal.NUMBER_ALSO_FORMER;
import static jp.mamis.domain.qualification.QualificationRefusal.OTHER_ADDRESS_MISSING;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import jp.mamis.domain.kernel.Basis;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.kernel.Policies;
import jp.mamis.domain.kernel.Refusal;
import jp.mamis.domain.kernel.Refusals;
import jp.mamis.domain.person.ContactDetails;
import jp.mamis.domain.person.DeliveryDestination;

/**
 * Whether the items registered about a physician agree with one another (項目間チェック). Every disagreement is named. Long
 * because each rule stands beside the others under the document it comes from.
 * Long because each rule names its field and its source.
 */
@Basis(
        document = "MAMIS basic items (基本管理項目)",
        rule =
                "The items of a physician's registration must agree with one another; all disagreements are told at once.")
public final class RegistrationPolicy {

    private RegistrationPolicy() {}

    /** Accepts {@code data} as it stands when no rule speaks against it on the day {@code on}. */
    public static Outcome<RegisteredData> judge(RegisteredData data, LocalDate on) {
        return Policies.accept(
                () -> data,
                Stream.of(reasons(RegisteredSoFar.of(data), on), ReadingOfNames.ofFormer(data), NumbersKept.judge(data))
                        .flatMap(reasons -> reasons));
    }

    /** What speaks against the items that are known, whatever becomes of the others. */
    public static Optional<Refusals> judge(RegisteredSoFar known, LocalDate on) {
        return Policies.accept(() -> known, reasons(known, on)).refusals();
    }

    private static Stream<Refusal> reasons(RegisteredSoFar known, LocalDate on) {
        return Stream.of(
                        PlausibleAge.judge(known, on),
                        LicensedAtAge.judge(known),
                        LicensedByNow.judge(known, on),
                        GraduatedBefore.judge(known),
                        ReadingOfNames.judge(known),
                        LettersArrive.judge(known))
                .flatMap(reasons -> reasons);
    }

    /** A physician lives and is grown up. */
    @Basis(
            document = "MAMIS basic items (基本管理項目)",
            article = "18 生年月日",
            rule = "A physician is 18 to 120 years old on the day of registration.",
            note = "Our choice of bounds.")
    static final class PlausibleAge {

        private PlausibleAge() {}

        static Stream<Refusal> judge(RegisteredSoFar known, LocalDate on) {
            return known.birth().map(birth -> birth.ageOn(on)).filter(age -> age < 18 || age > 120).stream()
                    .map(age -> Refusal.of(AGE_IMPLAUSIBLE, Map.of("age", Integer.toString(age)))
                            .at("birth"));
        }
    }

    /** Nobody is entered in the register before turning twenty. */
    @Basis(
            document = "MAMIS basic items (基本管理項目)",
            article = "20 医籍登録年月日",
            rule = "The day of entry in the register is not before the twentieth birthday.",
            note = "Our choice; minors cannot be licensed (医師法3条), and six years of study make twenty generous.")
    static final class LicensedAtAge {

        private LicensedAtAge() {}

        static Stream<Refusal> judge(RegisteredSoFar known) {
            return known.birth().stream()
                    .flatMap(birth -> known.licensedOn().stream().filter(day -> !birth.hasReached(20, day)))
                    .map(day -> Refusal.of(LICENSED_TOO_YOUNG).at("licenceDay"));
        }
    }

    /** An entry in the register is a fact, not a plan. */
    @Basis(
            document = "our choice",
            article = "20 医籍登録年月日",
            rule = "The day of entry in the register is not in the future.")
    static final class LicensedByNow {

        private LicensedByNow() {}

        static Stream<Refusal> judge(RegisteredSoFar known, LocalDate on) {
            return known.licensedOn().filter(day -> day.isAfter(on)).stream()
                    .map(day -> Refusal.of(LICENSED_IN_FUTURE).at("licenceDay"));
        }
    }

    /** Study comes before the licence. */
    @Basis(
            document = "our choice",
            article = "21 卒業年月",
            rule = "The month of graduation is not after the month of entry in the register.")
    static final class GraduatedBefore {

        private GraduatedBefore() {}

        static Stream<Refusal> judge(RegisteredSoFar known) {
            return known.licensedOn().map(YearMonth::from).stream()
                    .flatMap(registered -> known.graduation().stream()
                            .filter(graduation -> graduation.month().isAfter(registered)))
                    .map(graduation -> Refusal.of(GRADUATED_AFTER_LICENCE).at("graduation"));
        }
    }

    /** Every name has its reading. */
    @Basis(
            document = "MAMIS basic items (基本管理項目)",
            article = "11, 13, 14–17, 24",
            rule = "A given name has its reading and a reading its given name; a former name has its reading; letters"
                    + " carry a former name only when one is registered.")
    static final class ReadingOfNames {

        private ReadingOfNames() {}

        static Stream<Refusal> judge(RegisteredSoFar known) {
            Stream<Refusal> given = known.name().stream()
                    .flatMap(name -> known.kana().stream()
                            .filter(kana -> name.mononym() != kana.given().isEmpty()))
                    .map(kana -> Refusal.of(GIVEN_KANA_MISSING).at("kana"));
            return Stream.concat(
                    given,
                    Policies.unless(
                            !known.formerNameOnMail() || known.formerThere(),
                            () -> Refusal.of(FORMER_NAME_MISSING).at("formerNameOnMail")));
        }

        static Stream<Refusal> ofFormer(RegisteredData data) {
            return Policies.unless(
                    data.former().map(was -> was.kana().isPresent()).orElse(true),
                    () -> Refusal.of(FORMER_KANA_MISSING).at("formerKana"));
        }
    }

    /** Letters have somewhere to go. */
    @Basis(
            document = "MAMIS basic items (基本管理項目)",
            article = "31–42",
            rule = "The address to which letters are to go is given: the home address, or the other address.",
            note = "The workplace has its own address.")
    static final class LettersArrive {

        private LettersArrive() {}

        static Stream<Refusal> judge(RegisteredSoFar known) {
            return known.contact().stream().flatMap(LettersArrive::judge);
        }

        private static Stream<Refusal> judge(ContactDetails contact) {
            boolean home = contact.destination() != DeliveryDestination.HOME
                    || contact.home().isPresent();
            boolean other = contact.destination() != DeliveryDestination.OTHER
                    || contact.other().isPresent();
            return Stream.concat(
                    Policies.unless(home, () -> Refusal.of(HOME_ADDRESS_MISSING).at("home")),
                    Policies.unless(
                            other, () -> Refusal.of(OTHER_ADDRESS_MISSING).at("other")));
        }
    }

    /** Every register number a person ever had stays known. */
    @Basis(
            document = "MAMIS basic items (基本管理項目)",
            article = "7, 8 医籍登録番号",
            rule =
                    "A former register number differs from the present one, and a number once registered is never dropped.",
            note = "A number changes when the nationality changes.")
    static final class NumbersKept {

        private NumbersKept() {}

        static Stream<Refusal> judge(RegisteredData data) {
            MedicalLicence licence = data.licence();
            return Policies.unless(
                    !licence.formerNumbers().contains(licence.number()),
                    () -> Refusal.of(NUMBER_ALSO_FORMER).at("formerNumbers"));
        }

        static Optional<Refusal> judge(RegisteredData before, RegisteredData after) {
            MedicalLicence was = before.licence();
            return Stream.concat(Stream.of(was.number()), was.formerNumbers().stream())
                    .filter(number -> !after.licence().hasHad(number))
                    .map(number -> Refusal.of(FORMER_NUMBER_LOST, Map.of("number", number.digits()))
                            .at("formerNumbers"))
                    .findFirst();
        }
    }
}

package jp.mamis.application.rehearsal;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import jp.mamis.domain.calendar.Interval;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.domain.institutions.FacilityDuty;
import jp.mamis.domain.institutions.Institution;
import jp.mamis.domain.institutions.InstitutionCode;
import jp.mamis.domain.institutions.InstitutionName;
import jp.mamis.domain.institutions.InstitutionReading;
import jp.mamis.domain.institutions.OwnerKind;
import jp.mamis.domain.institutions.Workplace;
import jp.mamis.domain.kernel.MalformedValue;
import jp.mamis.domain.person.Address;
import jp.mamis.domain.person.Prefecture;

/** Workplaces that do not exist: a handful for every body, so that colleagues meet. */
final class InventedPlaces {

    /** A workplace and in which capacities one works there. */
    record Place(Workplace workplace, List<FacilityDuty> leading, List<FacilityDuty> employed) {}

    private enum Kind {
        HOSPITAL(
                "架空総合病院",
                "カクウソウゴウビョウイン",
                FacilityDuty.HOSPITAL_OPENER,
                FacilityDuty.HOSPITAL_MANAGER,
                FacilityDuty.HOSPITAL_EMPLOYEE),
        SECOND_HOSPITAL(
                "仮設記念病院",
                "カセツキネンビョウイン",
                FacilityDuty.HOSPITAL_OPENER,
                FacilityDuty.HOSPITAL_MANAGER,
                FacilityDuty.HOSPITAL_EMPLOYEE),
        CLINIC(
                "見本内科クリニック",
                "ミホンナイカクリニック",
                FacilityDuty.CLINIC_OPENER,
                FacilityDuty.CLINIC_MANAGER,
                FacilityDuty.CLINIC_EMPLOYEE),
        EYE_CLINIC(
                "例示眼科医院",
                "レイジガンカイイン",
                FacilityDuty.CLINIC_OPENER,
                FacilityDuty.CLINIC_MANAGER,
                FacilityDuty.CLINIC_EMPLOYEE),
        CHILDRENS_CLINIC(
                "おとぎこどもクリニック",
                "オトギコドモクリニック",
                FacilityDuty.CLINIC_OPENER,
                FacilityDuty.CLINIC_MANAGER,
                FacilityDuty.CLINIC_EMPLOYEE),
        NEW_CLINIC(
                "桃源在宅クリニック",
                "トウゲンザイタククリニック",
                FacilityDuty.CLINIC_OPENER,
                FacilityDuty.CLINIC_MANAGER,
                FacilityDuty.CLINIC_EMPLOYEE);

        private final String label;
        private final String reading;
        private final FacilityDuty opener;
        private final FacilityDuty manager;
        private final FacilityDuty employed;

        Kind(String label, String reading, FacilityDuty opener, FacilityDuty manager, FacilityDuty employed) {
            this.label = label;
            this.reading = reading;
            this.opener = opener;
            this.manager = manager;
            this.employed = employed;
        }

        boolean isHospital() {
            return this == HOSPITAL || this == SECOND_HOSPITAL;
        }
    }

    /** Areas 98 and 99 of a prefecture: codes that the bureaus do not give. */
    private static final int NOWHERE = 198;

    private static final int OF_AREA = 10_000;
    private static final int AREAS = 2;
    private static final int LETTERS = 36;

    private static final LocalDate OPENED = LocalDate.of(2000, 4, 1);

    private InventedPlaces() {}

    /** The number of workplaces near each body. */
    static int count() {
        return Kind.values().length;
    }

    /** A workplace near a body; the last one is so new that it has no code. */
    static Place near(Association body, int which) {
        Kind kind = Kind.values()[which];
        InstitutionName name = new InstitutionName(townOf(body) + kind.label);
        List<FacilityDuty> employed =
                kind.isHospital() ? List.of(kind.employed, FacilityDuty.TRAINEE) : List.of(kind.employed);
        Workplace workplace = code(body, which)
                .<Workplace>map(code -> new Workplace.Registered(code, name))
                .orElseGet(() -> new Workplace.Typed(name, OwnerKind.INDIVIDUAL));
        return new Place(workplace, List.of(kind.opener, kind.manager), employed);
    }

    /** What the register of institutions says of the workplaces near a body: all but the one that is too new. */
    static List<Institution> registerNear(Association body) {
        Prefecture prefecture = body.code().prefecture().orElseThrow();
        return IntStream.range(0, count())
                .filter(which -> Kind.values()[which] != Kind.NEW_CLINIC)
                .mapToObj(which -> entry(body, Kind.values()[which], codeOf(body, which), prefecture))
                .toList();
    }

    /** The last workplace near a body, by the code that came in the end. */
    static Institution newcomerNear(Association body) {
        Prefecture prefecture = body.code().prefecture().orElseThrow();
        return entry(body, Kind.NEW_CLINIC, codeOf(body, -1), prefecture);
    }

    private static Institution entry(Association body, Kind kind, InstitutionCode code, Prefecture prefecture) {
        String line = townOf(body) + "架空町1-" + code.text().substring(6, 9);
        return new Institution(
                code,
                new InstitutionName(townOf(body) + kind.label),
                Optional.of(new InstitutionReading(kind.reading)),
                Optional.of(Address.parse(InventedPostcodes.of(body, prefecture), prefecture, line, "")),
                Optional.empty(),
                Interval.since(OPENED),
                Optional.empty());
    }

    /** What the body is called after: its area, more or less. */
    static String townOf(Association body) {
        return body.name().text().replaceFirst("医師会$", "");
    }

    private static Optional<InstitutionCode> code(Association body, int which) {
        if (Kind.values()[which] == Kind.NEW_CLINIC) {
            return Optional.empty();
        }
        return Optional.of(codeOf(body, which));
    }

    /** Another for each body of a prefecture and each of its places. */
    private static InstitutionCode codeOf(Association body, int which) {
        String county = body.code().text().substring(2);
        int within =
                (Character.digit(county.charAt(0), LETTERS) * 10 + Character.digit(county.charAt(1), LETTERS)) * LETTERS
                        + Character.digit(county.charAt(2), LETTERS);
        int number = Math.floorMod(within * (Kind.values().length - 1) + which, AREAS * OF_AREA);
        String nine = body.code().prefecture().orElseThrow().code()
                + (NOWHERE + number / OF_AREA)
                + String.format(Locale.ROOT, "%04d", number % OF_AREA);
        return IntStream.rangeClosed(0, 9)
                .mapToObj(check -> nine + check)
                .flatMap(text -> parsed(text).stream())
                .findFirst()
                .orElseThrow();
    }

    private static Optional<InstitutionCode> parsed(String text) {
        try {
            return Optional.of(InstitutionCode.parse(text));
        } catch (MalformedValue wrongCheckDigit) {
            return Optional.empty();
        }
    }
}

package jp.mamis.application.rehearsal;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.domain.institutions.FacilityDuty;
import jp.mamis.domain.institutions.InstitutionCode;
import jp.mamis.domain.institutions.InstitutionName;
import jp.mamis.domain.institutions.OwnerKind;
import jp.mamis.domain.institutions.Workplace;
import jp.mamis.domain.kernel.MalformedValue;
import jp.mamis.domain.person.Prefecture;

/** Workplaces that do not exist: a handful for every body, so that colleagues meet. */
final class InventedPlaces {

    /** A workplace and in which capacities one works there. */
    record Place(Workplace workplace, List<FacilityDuty> leading, List<FacilityDuty> employed) {}

    private enum Kind {
        HOSPITAL("架空総合病院", FacilityDuty.HOSPITAL_OPENER, FacilityDuty.HOSPITAL_MANAGER, FacilityDuty.HOSPITAL_EMPLOYEE),
        SECOND_HOSPITAL(
                "仮設記念病院", FacilityDuty.HOSPITAL_OPENER, FacilityDuty.HOSPITAL_MANAGER, FacilityDuty.HOSPITAL_EMPLOYEE),
        CLINIC("見本内科クリニック", FacilityDuty.CLINIC_OPENER, FacilityDuty.CLINIC_MANAGER, FacilityDuty.CLINIC_EMPLOYEE),
        EYE_CLINIC("例示眼科医院", FacilityDuty.CLINIC_OPENER, FacilityDuty.CLINIC_MANAGER, FacilityDuty.CLINIC_EMPLOYEE),
        CHILDRENS_CLINIC(
                "おとぎこどもクリニック", FacilityDuty.CLINIC_OPENER, FacilityDuty.CLINIC_MANAGER, FacilityDuty.CLINIC_EMPLOYEE),
        NEW_CLINIC("桃源在宅クリニック", FacilityDuty.CLINIC_OPENER, FacilityDuty.CLINIC_MANAGER, FacilityDuty.CLINIC_EMPLOYEE);

        private final String label;
        private final FacilityDuty opener;
        private final FacilityDuty manager;
        private final FacilityDuty employed;

        Kind(String label, FacilityDuty opener, FacilityDuty manager, FacilityDuty employed) {
            this.label = label;
            this.opener = opener;
            this.manager = manager;
            this.employed = employed;
        }

        boolean isHospital() {
            return this == HOSPITAL || this == SECOND_HOSPITAL;
        }
    }

    /** Area 99 of a prefecture: codes that the bureaus do not give. */
    private static final String NOWHERE = "199";

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

    /** What the body is called after: its area, more or less. */
    static String townOf(Association body) {
        return body.name().text().replaceFirst("医師会$", "");
    }

    private static Optional<InstitutionCode> code(Association body, int which) {
        if (Kind.values()[which] == Kind.NEW_CLINIC) {
            return Optional.empty();
        }
        Prefecture prefecture = body.code().prefecture().orElseThrow();
        int number = Math.floorMod(body.code().text().hashCode() * Kind.values().length + which, 10_000);
        String nine = prefecture.code() + NOWHERE + String.format(Locale.ROOT, "%04d", number);
        return IntStream.rangeClosed(0, 9)
                .mapToObj(check -> nine + check)
                .flatMap(text -> parsed(text).stream())
                .findFirst();
    }

    private static Optional<InstitutionCode> parsed(String text) {
        try {
            return Optional.of(InstitutionCode.parse(text));
        } catch (MalformedValue wrongCheckDigit) {
            return Optional.empty();
        }
    }
}

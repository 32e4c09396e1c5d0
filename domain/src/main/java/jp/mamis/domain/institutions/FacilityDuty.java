package jp.mamis.domain.institutions;

import java.util.Arrays;
import jp.mamis.domain.kernel.MalformedValue;
import jp.mamis.domain.person.HalfWidth;

/**
 * In which capacity a physician works at a place (施設業務). The official list was not to be found: the codes are our
 * choice, shaped so that the survey's groups of openers and managers can be counted.
 */
public enum FacilityDuty {
    HOSPITAL_OPENER("11", "病院の開設者（法人の代表者を含む）", Lead.HOSPITAL_OPENER),
    CLINIC_OPENER("12", "診療所の開設者（法人の代表者を含む）", Lead.CLINIC_OPENER),
    HOSPITAL_MANAGER("13", "病院の管理者（開設者でない）", Lead.MANAGER),
    CLINIC_MANAGER("14", "診療所の管理者（開設者でない）", Lead.MANAGER),
    TREATED_AS_OPENER("15", "A1に準ずる者", Lead.OTHER),
    HOSPITAL_EMPLOYEE("21", "病院の勤務者", Lead.NONE),
    CLINIC_EMPLOYEE("22", "診療所の勤務者", Lead.NONE),
    UNIVERSITY_HOSPITAL_TEACHER("23", "医育機関附属病院の教官・教員", Lead.NONE),
    UNIVERSITY_HOSPITAL_EMPLOYEE("24", "医育機関附属病院のその他の勤務者・大学院生", Lead.NONE),
    TRAINEE("25", "臨床研修医", Lead.NONE),
    CARE_FACILITY_OPENER("31", "介護老人保健施設・介護医療院の開設者", Lead.NONE),
    CARE_FACILITY_EMPLOYEE("32", "介護老人保健施設・介護医療院の勤務者", Lead.NONE),
    EDUCATION_AND_RESEARCH("41", "教育・研究機関", Lead.NONE),
    ADMINISTRATION("42", "行政機関", Lead.NONE),
    INDUSTRIAL_PHYSICIAN("43", "産業医（専属）", Lead.NONE),
    PUBLIC_HEALTH("44", "保健衛生業務", Lead.NONE),
    OTHER("80", "その他", Lead.NONE),
    NOT_WORKING("90", "無職・休業中", Lead.NONE);

    /** How the annual survey counts those who run a place (A1の内訳). */
    public enum Lead {
        HOSPITAL_OPENER("病院開設者"),
        CLINIC_OPENER("診療所開設者"),
        MANAGER("管理者"),
        OTHER("その他"),
        /** Does not run the place. */
        NONE("");

        private final String label;

        Lead(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    private final String code;
    private final String label;
    private final Lead lead;

    FacilityDuty(String code, String label, Lead lead) {
        this.code = code;
        this.label = label;
        this.lead = lead;
    }

    /** Two digits. */
    public String code() {
        return code;
    }

    public String label() {
        return label;
    }

    public Lead lead() {
        return lead;
    }

    /** Whether the physician opens or manages a hospital or clinic, or is treated alike. */
    public boolean runsThePlace() {
        return lead != Lead.NONE;
    }

    /** Whether the physician is in clinical training (臨床研修医). */
    public boolean isTraining() {
        return this == TRAINEE;
    }

    /**
     * Takes a code in any width.
     *
     * @throws MalformedValue of kind {@code facility-duty}
     */
    public static FacilityDuty parse(String text) {
        String sought = HalfWidth.fold(text);
        return Arrays.stream(values())
                .filter(duty -> duty.code.equals(sought))
                .findFirst()
                .orElseThrow(() -> new MalformedValue("facility-duty", text));
    }
}

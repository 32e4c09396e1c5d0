package jp.mamis.domain.institutions;

import java.util.Arrays;
import jp.mamis.domain.kernel.MalformedValue;
import jp.mamis.domain.person.HalfWidth;

/** Who runs a workplace (開設主体). The official list was not to be found: the codes are our choice. */
public enum OwnerKind {
    STATE("10", "国（厚生労働省・防衛省ほか）", Group.NATIONAL),
    NATIONAL_HOSPITAL_ORGANIZATION("11", "国立病院機構", Group.NATIONAL),
    NATIONAL_UNIVERSITY("12", "国立大学法人", Group.NATIONAL),
    OTHER_INCORPORATED_AGENCY("13", "その他の独立行政法人等", Group.NATIONAL),
    PREFECTURE("20", "都道府県", Group.PUBLIC),
    MUNICIPALITY("21", "市町村・一部事務組合", Group.PUBLIC),
    LOCAL_INCORPORATED_AGENCY("22", "地方独立行政法人・公立大学法人", Group.PUBLIC),
    RED_CROSS("23", "日赤", Group.PUBLIC),
    SAISEIKAI("24", "済生会", Group.PUBLIC),
    WELFARE_FEDERATION("25", "厚生連・国保連ほか公的", Group.PUBLIC),
    SOCIAL_INSURANCE("30", "社会保険関係団体（健保・共済・国保組合）", Group.OTHER),
    PUBLIC_INTEREST_CORPORATION("40", "公益法人", Group.OTHER),
    PRIVATE_SCHOOL("41", "私立学校法人", Group.OTHER),
    SOCIAL_WELFARE_CORPORATION("42", "社会福祉法人", Group.OTHER),
    MEDICAL_COOPERATIVE("43", "医療生協", Group.OTHER),
    MEDICAL_CORPORATION("50", "医療法人", Group.MEDICAL_CORPORATION),
    COMPANY("60", "会社", Group.OTHER),
    OTHER_CORPORATION("70", "その他の法人", Group.OTHER),
    INDIVIDUAL("80", "個人", Group.INDIVIDUAL),
    NOT_MEDICAL("90", "非医療機関・その他", Group.OTHER),
    UNKNOWN("99", "不明", Group.OTHER);

    /** The five groups of the national association's statistics. */
    public enum Group {
        NATIONAL("国立"),
        PUBLIC("公的医療機関"),
        MEDICAL_CORPORATION("医療法人"),
        INDIVIDUAL("個人"),
        OTHER("その他");

        private final String label;

        Group(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    private final String code;
    private final String label;
    private final Group group;

    OwnerKind(String code, String label, Group group) {
        this.code = code;
        this.label = label;
        this.group = group;
    }

    /** Two digits. */
    public String code() {
        return code;
    }

    public String label() {
        return label;
    }

    public Group group() {
        return group;
    }

    /**
     * Takes a code in any width.
     *
     * @throws MalformedValue of kind {@code owner-kind}
     */
    public static OwnerKind parse(String text) {
        String sought = HalfWidth.fold(text);
        return Arrays.stream(values())
                .filter(kind -> kind.code.equals(sought))
                .findFirst()
                .orElseThrow(() -> new MalformedValue("owner-kind", text));
    }
}

package jp.mamis.domain.qualification;

import java.util.Arrays;
import jp.mamis.domain.kernel.MalformedValue;
import jp.mamis.domain.person.HalfWidth;

/** A field of medical practice (診療科) in the order and with the codes of the ministry's statistics of physicians. */
public enum Specialty {
    INTERNAL_MEDICINE("01", "内科"),
    RESPIRATORY_MEDICINE("02", "呼吸器内科"),
    CARDIOLOGY("03", "循環器内科"),
    GASTROENTEROLOGY("04", "消化器内科"),
    NEPHROLOGY("05", "腎臓内科"),
    NEUROLOGY("06", "脳神経内科"),
    DIABETOLOGY("07", "糖尿病内科"),
    HAEMATOLOGY("08", "血液内科"),
    DERMATOLOGY("09", "皮膚科"),
    ALLERGOLOGY("10", "アレルギー科"),
    RHEUMATOLOGY("11", "リウマチ科"),
    INFECTIOUS_DISEASES("12", "感染症内科"),
    PAEDIATRICS("13", "小児科"),
    PSYCHIATRY("14", "精神科"),
    PSYCHOSOMATIC_MEDICINE("15", "心療内科"),
    SURGERY("16", "外科"),
    THORACIC_SURGERY("17", "呼吸器外科"),
    CARDIOVASCULAR_SURGERY("18", "心臓血管外科"),
    BREAST_SURGERY("19", "乳腺外科"),
    BRONCHO_OESOPHAGEAL_SURGERY("20", "気管食道外科"),
    GASTROINTESTINAL_SURGERY("21", "消化器外科"),
    UROLOGY("22", "泌尿器科"),
    PROCTOLOGY("23", "肛門外科"),
    NEUROSURGERY("24", "脳神経外科"),
    ORTHOPAEDICS("25", "整形外科"),
    PLASTIC_SURGERY("26", "形成外科"),
    AESTHETIC_SURGERY("27", "美容外科"),
    OPHTHALMOLOGY("28", "眼科"),
    OTORHINOLARYNGOLOGY("29", "耳鼻咽喉科"),
    PAEDIATRIC_SURGERY("30", "小児外科"),
    OBSTETRICS_AND_GYNAECOLOGY("31", "産婦人科"),
    OBSTETRICS("32", "産科"),
    GYNAECOLOGY("33", "婦人科"),
    REHABILITATION("34", "リハビリテーション科"),
    RADIOLOGY("35", "放射線科"),
    ANAESTHESIOLOGY("36", "麻酔科"),
    PATHOLOGY("37", "病理診断科"),
    LABORATORY_MEDICINE("38", "臨床検査科"),
    EMERGENCY_MEDICINE("39", "救急科"),
    TRAINEE("40", "臨床研修医"),
    ALL("41", "全科"),
    OTHER("42", "その他"),
    UNKNOWN("99", "不明");

    private final String code;
    private final String label;

    Specialty(String code, String label) {
        this.code = code;
        this.label = label;
    }

    /** Two digits. */
    public String code() {
        return code;
    }

    public String label() {
        return label;
    }

    /**
     * Takes a code in any width, or the name.
     *
     * @throws MalformedValue of kind {@code specialty}
     */
    public static Specialty parse(String text) {
        String sought = HalfWidth.fold(text);
        return Arrays.stream(values())
                .filter(specialty -> specialty.code.equals(sought) || specialty.label.equals(sought))
                .findFirst()
                .orElseThrow(() -> new MalformedValue("specialty", text));
    }
}

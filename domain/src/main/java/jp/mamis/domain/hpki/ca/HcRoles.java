package jp.mamis.domain.hpki.ca;

import java.util.List;
import java.util.Optional;
import jp.mamis.domain.kernel.Basis;

/** The roles a certificate can carry (hcRoleの一覧). */
@Basis(
        document = "pages of the JMA and of others on the HPKI",
        article = "hcRole",
        rule =
                "A role is one of 27 national qualifications or 5 duties of those in charge of an institution; only what is"
                        + " enabled is issued, which is the medical doctor.",
        note =
                "The policy's own table was not at hand. Four spellings were seen in certificates and programs; the others are to be confirmed against the"
                        + " policy's table before they are enabled.")
public final class HcRoles {

    /** What a role stands for. */
    public enum Kind {
        /** A national qualification (国家資格). */
        QUALIFICATION,
        /** Being in charge of an institution (管理責任者). */
        ADMINISTRATOR
    }

    /** Whether the letters are those of the policy. */
    public enum Spelling {
        SEEN,
        TO_BE_CONFIRMED
    }

    /** A line of the list. */
    public record Entry(HcRole role, String japanese, Kind kind, Spelling spelling, boolean enabled) {}

    public static final List<Entry> ALL = List.of(
            new Entry(HcRole.MEDICAL_DOCTOR, "医師", Kind.QUALIFICATION, Spelling.SEEN, true),
            unconfirmed("Dentist", "歯科医師"),
            new Entry(new HcRole("Pharmacist"), "薬剤師", Kind.QUALIFICATION, Spelling.SEEN, false),
            unconfirmed("Medical Technologist", "臨床検査技師"),
            unconfirmed("Radiological Technologist", "診療放射線技師"),
            unconfirmed("General Nurse", "看護師"),
            unconfirmed("Public Health Nurse", "保健師"),
            unconfirmed("Midwife", "助産師"),
            unconfirmed("Physical Therapist", "理学療法士"),
            unconfirmed("Occupational Therapist", "作業療法士"),
            unconfirmed("Orthoptist", "視能訓練士"),
            unconfirmed("Speech Therapist", "言語聴覚士"),
            unconfirmed("Dental Technician", "歯科技工士"),
            unconfirmed("National Registered Dietitian", "管理栄養士"),
            unconfirmed("Certified Social Worker", "社会福祉士"),
            unconfirmed("Certified Care Worker", "介護福祉士"),
            unconfirmed("Emergency Medical Technician", "救急救命士"),
            unconfirmed("Psychiatric Social Worker", "精神保健福祉士"),
            unconfirmed("Clinical Engineer", "臨床工学技士"),
            unconfirmed("Masseur", "あん摩マッサージ指圧師"),
            unconfirmed("Acupuncturist", "はり師"),
            unconfirmed("Moxibustion Therapist", "きゅう師"),
            unconfirmed("Dental Hygienist", "歯科衛生士"),
            unconfirmed("Prosthetics & Orthotic", "義肢装具士"),
            unconfirmed("Judo Therapist", "柔道整復師"),
            unconfirmed("Clinical Laboratory Technician", "衛生検査技師"),
            unconfirmed("Certified Public Psychologist", "公認心理師"),
            administrator("Director of Hospital", "病院長", Spelling.SEEN),
            administrator("Director of Clinic", "診療所院長", Spelling.SEEN),
            administrator("Supervisor of Pharmacy", "管理薬剤師", Spelling.TO_BE_CONFIRMED),
            administrator("Proprietor of Pharmacy", "薬局開設者", Spelling.TO_BE_CONFIRMED),
            administrator("Director", "その他の保健医療福祉機関の管理責任者", Spelling.TO_BE_CONFIRMED));

    private HcRoles() {}

    /** The line of a role, letter by letter; an unknown role has none and grants nothing. */
    public static Optional<Entry> find(HcRole role) {
        return ALL.stream().filter(entry -> entry.role().equals(role)).findFirst();
    }

    static boolean isEnabled(HcRole role) {
        return find(role).filter(Entry::enabled).isPresent();
    }

    static boolean isOf(Kind kind, HcRole role) {
        return find(role).filter(entry -> entry.kind() == kind).isPresent();
    }

    private static Entry unconfirmed(String text, String japanese) {
        return new Entry(new HcRole(text), japanese, Kind.QUALIFICATION, Spelling.TO_BE_CONFIRMED, false);
    }

    private static Entry administrator(String text, String japanese, Spelling spelling) {
        return new Entry(new HcRole(text), japanese, Kind.ADMINISTRATOR, spelling, false);
    }
}

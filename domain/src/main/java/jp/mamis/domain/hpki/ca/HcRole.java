package jp.mamis.domain.hpki.ca;

/** A role in healthcare (hcRole・保健医療福祉分野の資格) by the very letters that certificates write it with. */
public record HcRole(String text) {

    public static final HcRole MEDICAL_DOCTOR = new HcRole("Medical Doctor");

    @Override
    public String toString() {
        return text;
    }
}

package jp.mamis.domain.settings;

/** To which address a body's labels and letters go. Sheet and place of the print are chosen when labels are printed. */
public record LabelRules(LabelAddress address) {

    public static final LabelRules STANDARD = new LabelRules(LabelAddress.AS_WISHED);
}

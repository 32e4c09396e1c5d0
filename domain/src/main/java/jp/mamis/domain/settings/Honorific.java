package jp.mamis.domain.settings;

/** What follows a doctor's name on letters and labels (敬称). */
public enum Honorific {
    SENSEI("先生"),
    SAMA("様"),
    DONO("殿");

    private final String label;

    Honorific(String label) {
        this.label = label;
    }

    /** As it is written. */
    public String label() {
        return label;
    }
}

package jp.mamis.persistence.embedded;

/** Whether what was committed survives a loss of power. */
public enum Durability {
    /** Every commit reaches the disk before it is answered. */
    KEPT("on"),
    /** Faster, for tests that throw their data away. */
    THROWN_AWAY("off");

    private final String setting;

    Durability(String setting) {
        this.setting = setting;
    }

    String setting() {
        return setting;
    }
}

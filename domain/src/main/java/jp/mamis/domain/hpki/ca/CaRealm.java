package jp.mamis.domain.hpki.ca;

/** For whom a hierarchy of authorities works (領域); the two never meet in one path. */
public enum CaRealm {
    /** Real doctors. */
    PRODUCTION(3),
    /** Invented people: certificates say so by name, address and policy. */
    DEMONSTRATION(0);

    private final int level;

    CaRealm(int level) {
        this.level = level;
    }

    /** The arc of policies that tells real certificates from test ones. */
    int level() {
        return level;
    }

    public CaRealm other() {
        return this == PRODUCTION ? DEMONSTRATION : PRODUCTION;
    }
}

package jp.mamis.domain.consent;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What is published for users (公表文書). The name stands in the store, so a constant is never renamed. */
public enum DocumentKind {
    /** 利用規約. */
    TERMS_OF_USE(true),
    /** 個人データの共同利用について. */
    JOINT_USE(true),
    /** 個人情報の利用目的・委託先. */
    PURPOSES(false);

    private final boolean agreed;

    DocumentKind(boolean agreed) {
        this.agreed = agreed;
    }

    /** Whether users agree to it; what is not agreed to is made known only. */
    public boolean needsConsent() {
        return agreed;
    }

    /** As addresses and file names write it. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<DocumentKind> ofSlug(String slug) {
        return Arrays.stream(values()).filter(kind -> kind.slug().equals(slug)).findFirst();
    }
}

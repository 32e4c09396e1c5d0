package jp.mamis.domain.accounts;

/** A password as it is kept (パスワードハッシュ): a salted slow hash whose text only the hashing adapter understands. */
public final class CredentialHash {

    private final String text;

    public CredentialHash(String text) {
        this.text = text;
    }

    /** The text to keep; never for logs and never out of the system. */
    public String text() {
        return text;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CredentialHash that && text.equals(that.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return "CredentialHash[hidden]";
    }
}

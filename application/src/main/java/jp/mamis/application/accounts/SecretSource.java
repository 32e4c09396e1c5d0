package jp.mamis.application.accounts;

/** Random bytes nobody can foresee, for tokens and codes. */
public interface SecretSource {

    byte[] next(int bytes);
}

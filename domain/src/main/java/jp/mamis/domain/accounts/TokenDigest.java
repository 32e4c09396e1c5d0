package jp.mamis.domain.accounts;

/** The SHA-256 digest of a token (トークンの指紋), lower-case hexadecimal: what the store keeps in its place. */
public record TokenDigest(String hex) {}

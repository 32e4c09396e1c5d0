/**
 * Tokens behind PKCS #11: the one place that knows the native library. Answers in the failures of the application; return
 * codes end here.
 */
package jp.mamis.pkcs11.token;

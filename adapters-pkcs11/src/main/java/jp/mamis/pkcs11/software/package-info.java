/**
 * Keys kept by this program in files, in place of a token: for demonstration and tests only, and saying so in their name.
 * Refused in production.
 */
package jp.mamis.pkcs11.software;

/**
 * The certificates that were issued, as those who keep them look them up: search, one certificate with what it says, revocation
 * lists, and numbers by month. Does not know how anything is issued or revoked.
 */
package jp.mamis.application.hpki.register;

/**
 * Answers about the status of certificates (OCSP): signed ahead for all of them, or while somebody waits. Does not know how
 * questions reach it.
 */
package jp.mamis.application.hpki.status;

/** Verification of certificates for whoever relies on them. Needs no store: everything is handed in. */
package jp.mamis.application.hpki.verification;

/**
 * Officers make the keys and certificates of authorities and let them be used.
 */
package jp.mamis.application.hpki.ceremony;

/**
 * Certificates for physicians: gathers what the packages below need and offer.
 */
package jp.mamis.application.hpki;

/**
 * The certification authority's own business: keys, certificates and their lives. Knows neither how a certificate is
 * encoded nor where a key is kept.
 */
package jp.mamis.domain.hpki.ca;

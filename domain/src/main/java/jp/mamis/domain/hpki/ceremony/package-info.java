/**
 * How authorities come to their keys and certificates, who may do it, and when their keys may be used. Knows neither tokens
 * nor encodings.
 */
package jp.mamis.domain.hpki.ceremony;

/**
 * The certification authority's own business: keys, certificates, their profiles and lives, and what a relying party
 * demands of them. Knows neither how a certificate is encoded nor where a key is kept: certificates come as
 * {@link jp.mamis.domain.hpki.ca.CertificateFacts} that somebody read and leave as
 * {@link jp.mamis.domain.hpki.ca.CertificateDraft}s that somebody writes and signs.
 */
package jp.mamis.domain.hpki.ca;

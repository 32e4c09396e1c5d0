/**
 * What users are told and agree to, by version, and who agreed to what. Does not know the texts themselves nor how they are
 * shown.
 */
package jp.mamis.domain.consent;

/**
 * Who did what, in a chain that shows tampering. Knows neither where entries are kept nor what the acts mean.
 */
package jp.mamis.domain.audit;

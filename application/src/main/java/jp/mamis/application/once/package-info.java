/**
 * Makes sure that a request sent twice is done once and answered twice alike. Knows neither what is requested nor how an
 * answer looks.
 */
package jp.mamis.application.once;

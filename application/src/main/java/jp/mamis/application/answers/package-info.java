/**
 * Keeps for a while what a faulty form was answered with, so that a browser can ask for it again. Knows neither forms nor
 * what their pages look like.
 */
package jp.mamis.application.answers;

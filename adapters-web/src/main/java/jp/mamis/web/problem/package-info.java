/**
 * Turns every no and every failure into one answer: {@code application/problem+json} for programs, a page for people. Knows
 * the codes by name only, not what they are about.
 */
package jp.mamis.web.problem;

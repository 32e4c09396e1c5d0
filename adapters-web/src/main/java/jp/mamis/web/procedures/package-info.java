/**
 * Procedures on the web: the join form in steps, the applicant's list and tracker, the work list and decisions of a body,
 * and the same for programs. Knows no rule about who may join what; it asks and words the answers.
 */
package jp.mamis.web.procedures;

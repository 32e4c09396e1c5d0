/**
 * What makes a person a physician: register number, register date, school, specialties, and everything registered about
 * the person, dated. Does not know any body, membership or log-in, nor whether the register's keeper agrees: that is
 * recorded as found.
 */
package jp.mamis.domain.qualification;

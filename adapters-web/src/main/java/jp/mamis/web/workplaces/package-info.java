/** The work list of workplaces that are not in the register of institutions: pages and API of the offices that link them. */
package jp.mamis.web.workplaces;

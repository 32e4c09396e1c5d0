/**
 * Tables of how many members there are: on screen, as files and for programs. Knows neither what is counted nor who may read
 * it.
 */
package jp.mamis.web.statistics;

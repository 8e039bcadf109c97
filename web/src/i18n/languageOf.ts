/** The language of a source's own text: Chinese where it has a Chinese character, else it is read as English. */
export const languageOf = (text: string): 'zh' | 'en' => (/[\u4e00-\u9fff]/.test(text) ? 'zh' : 'en');

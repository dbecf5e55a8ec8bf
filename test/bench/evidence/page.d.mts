export declare function renderPage(): string;
export declare function renderChart(): string;
